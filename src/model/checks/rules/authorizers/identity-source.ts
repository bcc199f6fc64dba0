/** Where an authorizer finds in a request what it decides by. */

export const identitySource = 'identity_source';
export const usualIdentitySource = '$request.header.Authorization';
