"""Irregular verbs and nouns of news English; a table of data.

Source:
    Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.11-3.20 and 5.82-5.103.
"""

from __future__ import annotations

# Verb, past, participle; one word for both where they are alike. The forms in -s and -ing are regular.
_PRINCIPAL_PARTS = """
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
befall befell befallen
begin began begun
bend bent
bet bet
bid bid
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast
build built
burn burned burnt
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
dive dived dove
draw drew drawn
dream dreamed dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecast forecasted
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got gotten got
give gave given
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
know knew known
lay laid
lead led
leap leapt leaped
learn learned learnt
leave left
lend lent
let let
lie lay lain
light lit lighted
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
offset offset
outbid outbid
outdo outdid outdone
outgrow outgrew outgrown
outrun outran outrun
outsell outsold
outspend outspent
overcome overcame overcome
overhear overheard
override overrode overridden
overrun overran overrun
oversee oversaw overseen
oversell oversold
overspend overspent
overtake overtook overtaken
overthrow overthrew overthrown
overwrite overwrote overwritten
partake partook partaken
pay paid
plead pleaded pled
prove proved proven
put put
quit quit
read read
rebuild rebuilt
recast recast
redraw redrew redrawn
relay relaid relayed
remake remade
repay repaid
resell resold
reset reset
rethink rethought
retake retook retaken
retell retold
rewrite rewrote rewritten
rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn
say said
see saw seen
seek sought
sell sold
send sent
set set
sew sewed sewn
shake shook shaken
shed shed
shine shone
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
slit slit
sow sowed sown
speak spoke spoken
speed sped speeded
spell spelled spelt
spend spent
spill spilled spilt
spin spun
split split
spoil spoiled spoilt
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken struck
string strung
strive strove striven
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
undercut undercut
undergo underwent undergone
underlie underlay underlain
understand understood
undertake undertook undertaken
undo undid undone
unwind unwound
uphold upheld
upset upset
wake woke woken
wear wore worn
weave wove woven
wed wed wedded
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
"""

VERBS: dict[str, tuple[str, ...]] = {
    "be": ("is", "are", "was", "were", "am", "been", "being"),
    "do": ("does", "did", "done", "doing"),
    "go": ("goes", "went", "gone", "going"),
    "have": ("has", "had", "having"),
    **{verb: (*past, "+ing") for verb, *past in (line.split() for line in _PRINCIPAL_PARTS.split("\n") if line)},
}
"""Verb -> its past forms, the participle last, and "+ing" where the rest is regular; else all its forms."""

PLURALS: dict[str, tuple[str, ...]] = {
    noun: tuple(forms)
    for noun, *forms in (
        entry.split()
        for entry in """
        alga algae, alumnus alumni, analysis analyses, antenna antennae antennas, appendix appendices appendixes,
        axis axes, bacterium bacteria, basis bases, beef beef, calf calves, child children, cod cod, consortium
        consortia consortiums, craft craft crafts, crisis crises, criterion criteria, curriculum curricula, datum data,
        deer deer, diagnosis diagnoses, elf elves, emphasis emphases, fish fish fishes fished fishing, focus focuses
        foci focused focusing focussed focussing, foot feet, formula formulas formulae, forum forums fora, fungus fungi,
        genus genera, goose geese, half halves, headquarters headquarters, herring herring herrings, hoof hooves,
        hypothesis hypotheses, index indices indexes indexed indexing, knife knives knifed, leaf leaves, life lives,
        loaf loaves, louse lice, man men manned manning, matrix matrices, means means, medium media, memorandum
        memoranda memorandums, mouse mice, nucleus nuclei, oasis oases, offspring offspring, ox oxen, paralysis
        paralyses, parenthesis parentheses, person people persons, phenomenon phenomena, policeman policemen,
        policewoman policewomen, postman postmen, quiz quizzes, radius radii, referendum referendums referenda,
        salmon salmon, scarf scarves, self selves, series series, sheaf sheaves, sheep sheep, shelf shelves, species
        species, spokesman spokesmen, spokeswoman spokeswomen, spokesperson spokespeople spokespersons, stadium stadiums
        stadia, statesman statesmen, stimulus stimuli, stratum strata, symposium symposia, synthesis syntheses, thesis
        theses, thief thieves, tooth teeth, trout trout, tuna tuna, vertebra vertebrae, vortex vortices, wharf wharves,
        whereabouts whereabouts, wife wives, wolf wolves, woman women, businessman businessmen, businesswoman
        businesswomen, chairman chairmen, chairwoman chairwomen, congressman congressmen, congresswoman congresswomen,
        fireman firemen, fisherman fishermen, gunman gunmen, lawman lawmen, salesman salesmen, serviceman servicemen,
        workman workmen, grandchild grandchildren, schoolchild schoolchildren, stepchild stepchildren,
        aircraft aircraft, spacecraft spacecraft, hovercraft hovercraft, veto vetoes vetoed vetoing,
        bus buses busses bused bussed,
        gas gases gasses gassed gassing, penny pence pennies
        """.replace("\n", " ").split(",")
    )
}
"""Noun -> its plurals, and the forms of the verb that is spelled like it, where it has regular ones."""
