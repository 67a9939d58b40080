/**
 * Family names in German and English that are words, months or places as well, in small letters. Of somebody who is called so, the bare name
 * says nothing by itself.
 */
export const familyWords: ReadonlySet<string> = new Set(
  `
  abt acker adler alt amman ammann amt angel apfel april arndt arzt ast bach bäcker bader balken ball bär bauer baum becher beck beer berg berger
  berlin besser bild binder birke birnbaum bischof blank blau blum blume bock boden bogen böttcher brand braun breit bremen brenner brot bruch bruder
  brücke brückner brunnen buch bucher büchner bürger bürgermeister burg busch christ dachs decker deutsch dick dietz dorf dorn drechsler dreher
  drescher dresden dürr eber eck ecker edel eich eiche eisen ende engel english erbe erde ernst esch esel essen esser eule fach falk falke färber fass
  faust feder feier feind feld fels fest feuer fink finke fisch fischer flach fleck fleischer fleischmann flink flügel flurer förster frank
  frankfurt franke frei freitag fremd freund freude fried frisch fritz froh fröhlich fromm frosch frost früh fuchs fuhrmann fürst gabel gans garbe garten gärtner
  gast gebauer geiger geist gerber gerecht gering glas glaser glock glocke glück gold goldschmied götz graben graf gras grau graus grimm groß gross
  großmann gruber grün grund gut haas haase haber hafen hafer hagel hahn halle haller hamburg hammer hand händler hard hardt hart hase hauer haupt
  hauptmann haus hauser häuser hecht heck heide heil heiland heinz held hell herbst herd hering herold herr herz herzog heu hieb himmel hirsch hirt hoch
  hof höfer hofer hölle holz holzer honig hopf hopfen horn huber huf hummel hund hut hüter igel jäger jahn jahr januar juli jung junge jünger junker
  kahl kaiser kalb kalt kamm kammer kanter kapp kappel karl karpfen käse kasten kater katz kaufmann kehl keil keim keller kellner kern kerner kessel kind
  kirch kirche kirchner kirsch kirsche klar klee klein klinge klinger klug knabe knapp knecht knopf kober koch kohl köhler kolb kolbe köln
  komm könig kopf köpf korb korn kraft krämer kranz krause kraut krebs kreis kreuz krieg krieger krone krug kruse kübel küfer kugel kuhn kühl kühn
  kunst kunz kupfer kurz küster lager lamm lampe land landmann lang lange langer lauf lauter leben lechner leder lehmann lehrer leicht leiter lenz lerche
  letzte leute licht lieb liebe lieber lind linde linden link loch loder lohn lorbeer lösch lotter luchs luft maas mager mahler mai maier maler mangel mann
  mark markt marschall martin märz mast maurer maus mehl meier meister melzer mensch menge merk merkel messer metz metzger meyer milch mild mohn mohr mond
  montag moos morgen moser müller münch münster münz mut mutter nacht nagel nebel neu neubauer neumann nickel noll nord november nuss ober oberst ochs
  ofen ordner ort ost oster otter paar pabst palm panzer papst park paul pech peter pfaff pfannkuchen pfau pfeffer pfeifer pfeil pfennig pfister pflaum pflug
  pförtner platz pohl post preis probst pulver punkt quast rabe rad rahm rat rath rau rauch rebe recht redlich regen reich reiche reif reiher reim rein
  reis reise reiter renner rettig richter riedel riese ring ritter roder rohr röhr rose rosen roß rost rot roth rothe rücker rübe ruf ruhe rund sack säger
  salz samen sand sänger sattler satz sauer schade schaf schäfer schaffer schall schalk schatz scheffel schein schelle schenk scherer scheuer schild
  schiller schilling schimmel schirm schlag schlegel schlosser schloss schlüter schmal schmied schmiede schneider schnell schober scholle schön schöne
  schöpf schorn schott schrank schreiber schreiner schröder schröter schuh schuhmacher schulz schulze schuster schütz schütze schwab schwabe schwager schwan schwarz
  schweiger schweizer schwarzer see seeger segel seiler selig senf sense seher sieben sieber siegel silber singer sommer sonn sonne sonntag spät spiegel
  spieler spitz spitzer sprenger sprung stab stadler stadt stahl stamm stange stark staub stecher steffen steg steiger stein steiner stern stich
  stier stiller stock stoll stolz storch stork storm storz strauch strauß strobel stroh strom stück stube stumpf sturm süß tag tanne tanner taube tauber taufer
  teich teller thaler thur tiefe tisch tischler töpfer traub traube traut treu troll turm ufer uhl uhr ulm unger unruh urban vater vetter vieh vogel vogt
  vogel voigt voll volk wächter wacker wagen wagner wahl wald walker wall walter wand warm wasser weber weg wegner weide weidner weih weiher wein weinberg weise weiß
  weiss weit welt wende wenig werder werk werner wert wetter wettin wichtig wied wiese wild winkel winkler winter wirt wirth wirtz witt wolf wolff wolke wolle
  worm wulf wunder würfel wurm wurst zahl zahn zander zange zapf zart zech zeh zehner zeiger zeit zeller zelt zepter zettel ziegler ziel zimmer
  zimmermann zink zobel zoll zorn zucker zug zweig
  abbott alder archer ash august autumn baker ball banks barber barker barn baron bass beach bean beard bell bench berry best bird bishop black blacksmith bloom
  blue bond book booth bowl bowman box boy brewer brewster brick bridge bridges bright brook brooks brown buck bull burns bush butcher butler butter cane cannon
  carpenter carr carter carver case cash castle chamberlain chambers champion chance chancellor chandler chapel chaplain chapman chase cherry church clark clay clerk cliff
  cloud coach coal coffey cole coleman collier constable cook cooper corner cotton court cousins craft crane cross crow crown curry dale day deacon dean dear deer dial
  drake draper driver duke dyer early east easter elder english falcon farmer farr fair field fields finch fish fisher flood flower flowers ford forest
  forester foster fowler fox freeman french friend frost fuller gardener gardiner gates gentry glass glover gold golden good goode goodman grace grant graves gray green
  grey grove guest gunner hair hall hammer hammond hand harp hart harvest hatter hawk hay hazel head heart heath herd hill hills hood hook hope hopper horn house
  hunt hunter ivory ivy jeweller joy judge justice keeper key king kitchen knight lake lamb land landlord lane lark law lay leaf lee lemon lilly little lock london
  long lord love low lynch major mallard man manager manner march marsh marshall mason masters may mayor meadows mercer mercy merchant merry miller mills monk moon moor
  moore moss mount nail new newman nice noble north nurse nutt oak oliver orange page paige painter palmer park parker parks parrot parson parsons pastor patient
  peacock pear pearl penny pepper perry piper place planner plant player plummer pole pond poole pope porter potter potts power powers price priest prince proctor proper
  quick rain rams read reader reed reeves rich rider ringer rivers roads robin rock rose rowe royal rush sadler sage sailor sale salmon salt sand savage sawyer school scott
  seal self seller sergeant shade sharp sheep shepherd sheriff ship short silver singer skinner slater small smart smith snow south spear speed spencer spicer
  spring squire stable staff steel stephen steward stewart still stone street strong summer summers swan sweet swift sword tailor tanner taylor teacher temple
  thatcher thorn thorne tower towers town townsend tree turner tyler wade wagoner waggoner waite walker wall walls ward warden warner waters weaver webb webster weeks wells west
  wheat wheeler white whitehead wild will wills wind winter winters wise wolf wood woods woodman woodward wool worth wright york young
  `
    .trim()
    .split(/\s+/),
);
