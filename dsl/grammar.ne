# The syntax of a spec. Rules and references to build.ts only; `node dsl/generate.ts` writes grammar.generated.ts.
#
# House rules, each the answer to a measured trap of Earley parsers:
# - lists are left-recursive cells, flattened once by their owner (`:*`, `:+` and right recursion are quadratic);
# - no blanks and no comments in the grammar: layout.ts and lexer.ts have dealt with them;
# - one rule for each level of precedence, so that the grammar is unambiguous (proved by lr1.test.ts).

declaration -> importer {% first %} | use {% first %} | source {% first %} | stream {% first %} | values {% first %}
  | option {% first %} | input {% first %} | adaptor {% first %} | fragment {% first %} | map {% first %} | test {% first %}

importer -> %importer name block {% importer %}
option   -> %option name block {% option %}
input    -> %input name block {% input %}
use      -> %use %lbrace names_between %rbrace %from text {% use %}
source   -> %source block {% source %}
          | %source name block {% namedSource %}
stream   -> %stream name block {% stream %}
          | %stream name %each name %as name block {% childStream %}
          | %stream name %from names block {% unionStream %}
values   -> %values name %lbrace value_items %rbrace {% values %}
          | %values name %from expression %lbrace value_items %rbrace {% valuesFrom %}
adaptor  -> %adaptor name %lparen parameters %rparen %equals expression {% adaptor %}
fragment -> %fragment name %lparen parameters %rparen rules {% fragment %}
map      -> %map name alias %to name named rules {% map %}
alias    -> null {% nothing %} | %as name {% second %}
named    -> null {% nothing %} | %named name {% second %}
test     -> %test text %lbrace test_steps %rbrace {% test %}

separator -> %newline {% nothing %} | %comma {% nothing %}

names -> name {% cell %} | names %comma name {% cellAfterSeparator %}
names_between -> null {% nothing %} | separated_names {% first %} | separated_names separator {% first %}
separated_names -> name {% cell %} | separated_names separator name {% cellAfterSeparator %}
parameters -> null {% nothing %} | names {% first %} | names %comma {% first %}

# What stands in the braces of importer, source, stream, option, input and their inner blocks

block -> %lbrace entries %rbrace {% block %}
entries -> null {% nothing %} | entry_list {% first %} | entry_list separator {% first %}
entry_list -> entry {% cell %} | entry_list separator entry {% cellAfterSeparator %}
entry -> setting {% first %} | name block {% innerBlock %} | name name block {% namedInnerBlock %} | when {% first %}
setting -> %key %colon expression {% setting %}
when -> %when expression %arrow name {% when %}
      | %when expression %arrow name %as name {% whenAs %}

value_items -> null {% nothing %} | value_list {% first %} | value_list separator {% first %}
value_list -> value_item {% cell %} | value_list separator value_item {% cellAfterSeparator %}
value_item -> setting {% first %}
            | expression %arrow expression {% row %}
            | %otherwise %arrow expression {% otherwiseRow %}

# What stands in the braces of map, fragment and their inner blocks

rules -> %lbrace rule_items %rbrace {% rules %}
rule_items -> null {% nothing %} | rule_list {% first %} | rule_list separator {% first %}
rule_list -> rule {% cell %} | rule_list separator rule {% cellAfterSeparator %}
rule -> flow {% first %}
      | %required flow {% requiredFlow %}
      | %skip %when expression {% skip %}
      | %use name %lparen arguments %rparen {% apply %}
      | setting {% first %}
flow -> into %larrow expression {% assign %}
      | into %larrow expression on_error {% assignOnError %}
      | into %larrow %each expression rules {% each %}
      | into %larrow %each expression %as name rules {% eachAs %}
into -> %target {% name %}
      | %field text %as %target {% field %}
on_error -> %on %error %warn {% onErrorPlain %}
          | %on %error %reject {% onErrorPlain %}
          | %on %error %use expression {% onErrorUse %}

test_steps -> null {% nothing %} | test_list {% first %} | test_list separator {% first %}
test_list -> test_step {% cell %} | test_list separator test_step {% cellAfterSeparator %}
test_step -> %given name literal_value {% given %}
           | %given name %from text {% givenFrom %}
           | %expect name literal_value {% expect %}
literal_value -> object {% first %} | list {% first %} | text {% first %}

# Expressions, loosest first

expression -> alternatives {% or %}
            | %if expression %then expression %else expression {% conditional %}
alternatives -> conditions {% cell %} | alternatives %or conditions {% cellAfterSeparator %}
conditions -> negation {% cell %} | conditions %and negation {% cellAfterSeparator %}
negation -> comparison {% first %} | %not negation {% not %}
comparison -> fallbacks {% coalesce %}
            | fallbacks comparator fallbacks {% compare %}
            | fallbacks %in fallbacks {% contains %}
            | fallbacks %is word {% is %}
comparator -> %equal {% first %} | %notequal {% first %} | %less {% first %} | %lessequal {% first %}
            | %greater {% first %} | %greaterequal {% first %}
fallbacks -> piped {% cell %} | fallbacks %coalesce piped {% cellAfterSeparator %}
piped -> primary {% first %} | piped %pipe adaptor_call {% pipe %}
adaptor_call -> word {% bareCall %} | call {% first %}
primary -> text {% first %} | %number {% number %} | %duration {% duration %}
         | %true {% boolean %} | %false {% boolean %} | %null {% nothingLiteral %}
         | list {% first %} | object {% first %} | path {% path %}
         | %lparen expression %rparen {% parenthesised %}

# Also a start symbol of its own: what stands in a hole of "/list/{list.id}/task".
hole -> path {% path %}

path -> path_root {% cell %} | path step {% cellAfter %}
path_root -> %seg {% segment %} | %here {% here %} | word {% first %} | call {% first %}
step -> %step {% fieldStep %}
      | %glued %rbracket {% allStep %}
      | %glued expression %rbracket {% bracketStep %}
      | %glued %all expression %rbracket {% selectAllStep %}
      | %stepdot %glued expression %rbracket {% dottedBracketStep %}

call -> word %lparen arguments %rparen {% call %}
arguments -> null {% nothing %} | argument_list {% first %} | argument_list %comma {% first %}
argument_list -> argument {% cell %} | argument_list %comma argument {% cellAfterSeparator %}
argument -> expression {% argument %} | %key %colon expression {% namedArgument %}

list -> %lbracket list_items %rbracket {% list %}
list_items -> null {% nothing %} | item_list {% first %} | item_list %comma {% first %}
item_list -> expression {% cell %} | item_list %comma expression {% cellAfterSeparator %}

object -> %lbrace object_entries %rbrace {% object %}
object_entries -> null {% nothing %} | object_list {% first %} | object_list separator {% first %}
object_list -> object_entry {% cell %} | object_list separator object_entry {% cellAfterSeparator %}
object_entry -> %key %colon expression {% objectEntry %} | text %colon expression {% textEntry %}

# Inside expressions every word is a %name: layout.ts has seen to that, which spares the parser two dozen guesses a value.
word -> %name {% name %}

text -> %string {% text %} | %verbatim {% text %}

name -> %name {% name %} | %importer {% name %} | %use {% name %} | %from {% name %} | %source {% name %}
  | %stream {% name %} | %as {% name %} | %values {% name %} | %option {% name %} | %input {% name %}
  | %adaptor {% name %} | %fragment {% name %} | %map {% name %} | %to {% name %} | %named {% name %}
  | %test {% name %} | %given {% name %} | %expect {% name %} | %required {% name %} | %skip {% name %}
  | %field {% name %} | %error {% name %} | %warn {% name %} | %reject {% name %}
