/** What `gatewright help` prints. */
import { diffUsage } from './diff-arguments.ts';
import { traceUsage } from './trace/arguments.ts';

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
${diffUsage}${traceUsage}  gatewright help

DESIGN is a file NAME.gatewright.json, LINK an address or its part from # on (in single quotes), - standard input.
generate writes all files or none. Files from an earlier run, listed in DIR/.gatewright.json, are replaced, and removed
once they are no longer generated. It stops, names them and exits with 2 where a file was not written by Gatewright or
was edited since: --force replaces and removes those too. --provider writes a design that was never applied with the
resources of that provider; convert is for one that was.
check reads designs, folders, .tf and .tf.json files, CloudFormation, SAM, OpenAPI and JSON of the AWS CLI. The Terraform
files of a folder are one module. Of resources that the designer does not edit, such as those with for_each or count,
only references are checked; they are named as not checked. --severity limits what is shown, --fail-on what exits with 1; --rule and --ignore name
rules, also as lists with commas. --json is --format json. --fix writes the fixes that can be computed for what is shown
into designs and .tf files, and reports what is left. The review adds what is advisable; it makes nothing fail unless
--fail-on review asks for that, and --fix writes of it only the rules that --rule names.
import reads answers of aws apigatewayv2, OpenAPI, CloudFormation, Terraform and designs, and prints a design.
convert moves a design, or the files that import reads, to the other provider, and prints the design or, with --out,
writes its files. Terraform then forgets the resources of the one provider and imports those of the other; --new is for
what was never applied. It writes nothing and exits with 1 where something has no equivalent.
diff compares two designs, or what files or a folder hold, and grades each difference by what it does to callers.
trace says what API Gateway does with one request: which stage and route take it, who lost and why, what the backend gets and
what the client. FILE is JSON, such as {"method":"GET","path":"/orders/42"}; nothing is sent anywhere.
Exit status: 0 all well, 1 check found an error, convert cannot finish, diff found what --fail-on names or the gateway
refuses the request of trace, 2 the input or the command line cannot be used.
`;
