/** What `gatewright help` prints. */
import { diffUsage } from './diff/arguments.ts';
import { traceUsage } from './trace/arguments.ts';
import { testUsage } from './test/arguments.ts';

export const usage = `Usage
  gatewright generate DESIGN|LINK --out DIR [--provider awscc|aws] [--imports identity|id|none] [--single] [--design]
                      [--force]
  gatewright check PATH|LINK... [--format text|json|sarif|github|junit|markdown] [--severity error|warning|hint]
                   [--fail-on error|warning|review] [--rule ID]... [--ignore ID]... [--no-review] [--fix]
  gatewright explain [RULE]
  gatewright link DESIGN [--base URL]
  gatewright design LINK
  gatewright import FILE... [--api-id ID] [--json-report FILE]
  gatewright convert DESIGN|LINK|FILE... --provider awscc|aws [--new] [--api-id ID]
                     [--out DIR [--imports identity|id|none] [--single] [--design] [--force]]
${diffUsage}${traceUsage}${testUsage}  gatewright help

DESIGN is a file NAME.gatewright.json, LINK a link or its part from # on (in single quotes), - standard input.
generate writes all files or none. Files from an earlier run, listed in DIR/.gatewright.json, are replaced, and removed
once they are no longer generated. If files weren't written by Gatewright or were edited since, generate lists them and
exits with 2: --force replaces and removes those too. --provider generates a design that was never applied with the
resources of that provider; use convert for applied designs.
check reads designs, folders, .tf and .tf.json files, CloudFormation, SAM, OpenAPI and AWS CLI JSON. The Terraform
files of a folder are one module. Resources that can't be edited in the designer, such as those with for_each or count,
are checked for references only, and listed as not checked. --severity limits what is shown, --fail-on what exits with
1; --rule and --ignore accept rules, also as lists with commas. --json is short for --format json. --fix applies the
computed fixes of the problems shown to designs and .tf files, and reports the rest. The review reports best practices;
it fails a run only with --fail-on review, and --fix applies only those review rules that --rule lists.
import reads output of aws apigatewayv2, OpenAPI, CloudFormation, Terraform and designs, and prints a design.
convert moves a design, or the files that import reads, to the other provider, and prints the design or, with --out,
writes its files. Terraform then forgets the resources of one provider and imports those of the other; --new is for
designs that were never applied. It writes nothing and exits with 1 if something has no equivalent.
diff compares two designs, or the contents of files or a folder, and grades each difference by its impact on callers.
trace shows what API Gateway does with one request: the stage and route, the candidates that lose and why, what the
backend receives and what the client gets. FILE is JSON, such as {"method":"GET","path":"/orders/42"}; nothing is sent.
test traces the requests saved in a design and compares each outcome with the expected one.
Exit status: 0 success, 1 check found an error, convert can't finish, diff found a --fail-on grade, API Gateway refuses
the request of trace or a saved request fails in test, 2 invalid input or command line.
`;
