import { lazy } from '../lazy.ts';
import { listOf } from '../text.ts';

/** What "he" and "she" may mean. */
export type Sex = 'male' | 'female';

/** Titles and nouns for people of one sex, and given names that hardly anybody of the other has. Small letters. */
const WORDS: Readonly<Record<Sex, string>> = {
  female: `
    mrs ms miss mme madam madame dame lady queen princess duchess countess baroness empress
    woman girl lady mother mum mom wife daughter sister aunt niece grandmother granddaughter girlfriend widow bride fiancée
    actress waitress heiress nun spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman
    adele agnes aisha alexandra alice alicia alison amanda amber amelia amy angela anita ann anna anne annie
    barbara beatrice becky bernadette beth bethany betty beverley brenda bridget brittany camilla carla caroline
    carolyn carrie catherine charlotte cheryl chloe christina christine cindy clara claire claudia connie cynthia
    daisy danielle dawn deborah debbie debra denise diana diane dianne donna doris dorothy edith eileen elaine eleanor
    elena elisabeth elizabeth ella ellen emily emma erica erin esther eva eve evelyn fatima fiona florence frances
    gemma georgina geraldine gillian gina gloria grace hannah harriet heather helen hilary hillary holly ingrid irene
    isabel isabella jacqueline jane janet janice jasmine jeanette jenna jennifer jenny jessica jill joan joanna
    joanne josephine joyce judith judy julia julie karen karina kate katherine kathleen kathryn kathy katie kayla
       kimberly kirsty kristen kristin laura lauren leah leanne lena lilian lily linda lindsay lisa lorraine
    louise lucy lydia lynne mabel madeleine maggie margaret maria marian marie marilyn marina marjorie martha
    mary maureen maya megan melanie melania melissa meryl michelle miranda molly monica nadia nancy naomi natalie natasha
    nicola nicole nina nora olga olivia pamela patricia paula pauline penelope penny phyllis priscilla priti rachel
    rebecca rhiannon rosa rose rosemary roxanne ruth sally samantha sandra sara sarah selena serena sharon sheila shirley
    sonia sophia sophie stacey stephanie sue susan suzanne sylvia tamara tanya tara teresa tessa theresa tina tracey
    tracy ursula valerie vanessa vera veronica victoria violet virginia wendy yvonne zara zoe`,
  male: `
    mr sir lord king emperor 
    man boy father dad husband son brother uncle nephew grandfather grandson boyfriend widower groom
    spokesman chairman congressman businessman policeman councilman salesman frontman
    aaron abdul abraham adam adrian ahmed alan albert alec alexander alfred allan allen andre andrew andy angus anthony
    antonio arnold arthur austin barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brendan
    brett brian bruce bryan calvin carl carlos cedric charles chuck clive colin conor craig cyril daniel danny darren dave
    david dean declan dennis derek desmond dick diego dominic don donald douglas duncan dwight ed eddie edgar eduardo edward
    edwin elliot emmanuel eric ernest ethan eugene evan felix fernando francisco frank fred frederick gareth gary gavin
    geoffrey george gerald gerard giovanni glenn gordon graham greg gregory guy hamza hans harold harry harvey hassan
    hector henry herbert howard hugh hugo hussein ian ibrahim isaac ivan ivor jack jacob jake james jared jason javier jay
    jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jonathan jose joseph joshua juan julian justin karl
    keith ken kenneth kevin kieran kyle lance larry lawrence leo leon leonard leroy lewis liam logan louis luca lucas
    luis luke magnus malcolm manuel marcus mario mark marshall martin marvin matt matteo matthew max michael miguel mike
    mitch mohammed mohamed muhammad murray nathan neil nelson nicholas nick nigel noah noel norman oliver omar oscar otto
    owen pablo patrick paul pedro pete peter phil philip phillip rafael ralph ray raymond ricardo richard rick rob robert
    roberto rod roger roland ron ronald rory ross roy rupert russell ryan salman samuel scott sean sebastian sergio
    shane shaun simon stanley stefan stephen steve steven stewart stuart ted terence terry theodore thom thomas tim timothy
    toby todd tom tommy tony travis trevor tyler victor vince vincent vladimir wallace walter warren wayne wesley
    will william winston yusuf zachary`,
};

const sexes = lazy(
  (): ReadonlyMap<string, Sex> =>
    new Map(
      (['female', 'male'] as const).flatMap((sex) =>
        listOf(WORDS[sex]).map((word): [string, Sex] => [word, sex]),
      ),
    ),
);

/** Sex of those whom a title, a noun or a given name means; undefined for what both may be called. */
export const sexOfWord = (word: string): Sex | undefined =>
  sexes().get(word.toLowerCase().replace(/\.$/, '')) ??
  (/^\p{L}{3,}woman$/iu.test(word) ? 'female' : undefined);
