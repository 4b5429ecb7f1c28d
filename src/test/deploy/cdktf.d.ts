// As much of cdktf as the types of the resources name. What Terraform computes is "open" in the
// literals, so nothing has to be an IResolvable.
declare module 'cdktf' {
  export type IResolvable = never;
  export type StringMap = never;
  export type NumberMap = never;
  export type BooleanMap = never;
  export interface TerraformMetaArguments {}
  export class TerraformResource {}
  export class TerraformDataSource {}
  export class TerraformProvider {}
  export class ComplexObject {}
  export class ComplexList {}
  export class ComplexMap {}
}
