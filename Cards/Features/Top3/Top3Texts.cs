using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Texts of the cards that mentors fill in.</summary>
public static class Top3Texts
{
    public static Text Title(string name) => new($"Top 3 van {name}", $"Top 3 of {name}");

    public static Text Ask { get; } = new(
        "Wat valt je op in deze klas? Kies hoogstens drie aspecten waar je je zorgen over maakt en drie die de leerlingen sterker maken, "
            + "op school of daarbuiten.",
        "What strikes you about this class? Choose up to three aspects that worry you and three that make students stronger, in school "
            + "or outside.");

    public static Text Reminder { get; } = new(
        "Een herinnering, de enige: deze klas is nog niet klaar.",
        "A reminder, the only one: this class is not finished yet.");

    public static Text Together(string names) => new(
        $"Je vult dit samen in met {names}. Wie het laatst bewaart, ziet wat er al stond.",
        $"You fill this in together with {names}. Who saves last sees what was there already.");

    public static Text FilledBy(string names) => new($"Tot nu toe ingevuld door {names}.", $"Filled in so far by {names}.");

    public static Text CurrentAnswer { get; } = new("Dit staat er nu:", "This is what is there now:");

    public static Text Concerns { get; } = new("Zorgen", "Worries");

    public static Text Concern { get; } = new("Zorg", "Worry");

    public static Text Strength { get; } = new("Versterkend", "Strength");

    public static Text Strengths { get; } = new("Wat de leerlingen sterker maakt", "What makes students stronger");

    /// <summary>A place of a list by its name, so that no two fields sound the same.</summary>
    public static Text Place(Text list, int place) => new($"{list.Dutch}, plek {place}", $"{list.English}, place {place}");

    /// <summary>An aspect in its place.</summary>
    public static Text InPlace(int place, string name) => new($"Plek {place}: {name}", $"Place {place}: {name}");

    public static Text FirstWeighsMost { get; } = new(
        "Plek 1 weegt het zwaarst: die telt voor 3, plek 2 voor 2 en plek 3 voor 1.",
        "Place 1 weighs most: it counts for 3, place 2 for 2 and place 3 for 1.");

    /// <summary>Which of the mentor's classes this is.</summary>
    public static Text WhichClass(int number, int of) => new($"Klas {number} van {of}", $"Class {number} of {of}");

    /// <summary>How many of the mentor's classes are finished.</summary>
    public static Text Progress(int done, int of) => done == of
        ? new("Al je klassen zijn klaar.", "All your classes are done.")
        : new(
            $"{Words.Sentence(ClassesOf(done, of).Dutch)} {(Words.IsOne(done, of) ? "is" : "zijn")} klaar.",
            $"{Words.Sentence(ClassesOf(done, of).English)} {(Words.IsOne(done, of) ? "is" : "are")} done.");

    public static Text PlaceError { get; } = new(
        "Kies een aspect uit de lijst, of laat deze plek leeg.", "Choose an aspect from the list, or leave this place empty.");

    public static Text Search { get; } = new("Kies of typ om te zoeken", "Choose, or type to search");

    public static Text NoConcernsLabel { get; } = new("Of", "Or");

    public static Text NoConcerns { get; } = new("Ik heb geen zorgen over deze klas", "I have no worries about this class");

    public static Text NoConcernsError { get; } = new("Vink dit aan of laat het leeg.", "Tick this or leave it empty.");

    public static Text Sources { get; } = new("Waar zie je dat aan? (hoeft niet)", "What do you base this on? (optional)");

    public static Text SourcesError { get; } = new("Vink aan wat klopt, of laat het leeg.", "Tick what fits, or leave it empty.");

    public static Text Seen { get; } = new("te zien", "visible");

    public static Text Estimate { get; } = new("inschatting", "estimate");

    public static Text Outside { get; } = new("buiten school", "outside school");

    public static Text SeenOrEstimate { get; } = new(
        "“Te zien” kun je merken in de klas; bij “inschatting” gaat het om je indruk.",
        "“Visible” you can notice in class; “estimate” is about your impression.");

    public static Text Explain { get; } = new("Wat betekenen de aspecten?", "What do the aspects mean?");

    public static Text Finish { get; } = new("Klaar", "Done");

    public static Text Keep { get; } = new("Bewaren en later verder", "Keep and go on later");

    public static Text ClosesAt(LocalDateTime closesAt) => new(
        $"Tot {Words.Moment(closesAt).Dutch} kun je dit invullen en wijzigen.",
        $"You can fill this in and change it until {Words.Moment(closesAt).English}.");

    public static Text WhoSees(int minimum) => new(
        "Vertrouwelijk, niet anoniem: de mentoren van deze klas en het analyseteam zien wat je kiest. Anderen zien alleen de school, "
            + $"leerjaren en niveaus, en pas bij {minimum} of meer mentoren. Het gaat over de klas: voor namen van leerlingen is hier "
                + "geen plek.",
        "Confidential, though without anonymity: the mentors of this class and the analysis team see your choice. Others only see "
            + $"the school, years and levels, from {Mentors(minimum).English} on. It is about the class: there is no place here for names "
                + "of students.");

    public static Text Finished(string name) => new($"Dank je wel, {name} is klaar", $"Thank you, {name} is done");

    public static Text Kept(string name) => new($"Bewaard: {name} is nog niet klaar", $"Kept: {name} is unfinished");

    public static Text KeptHow { get; } = new(
        "Het telt pas mee als je op “Klaar” drukt. Er is niets weg.",
        "It only counts once you press “Done”. Nothing is lost.");

    public static Text NoConcernsSaid { get; } = new("Geen zorgen", "No worries");

    public static Text Nothing { get; } = new("Nog leeg", "Still empty");

    public static Text BasedOn { get; } = new("Daaraan gezien", "Seen from");

    public static Text Change { get; } = new("Wijzigen", "Change");

    public static Text GoOn { get; } = new("Verder invullen", "Go on");

    public static Text NextClass(string name) => new($"Volgende klas: {name}", $"Next class: {name}");

    public static Text YourClasses { get; } = new("Top 3 van je klassen", "Top 3 of your classes");

    public static Text OpenClass(string name) => new($"{name} openen", $"Open {name}");

    public static Text State(BallotProgress progress) => progress switch
    {
        BallotProgress.Untouched => new("nog niet begonnen", "untouched so far"),
        BallotProgress.Draft => new("bewaard, nog niet klaar", "kept, unfinished"),
        BallotProgress.Finished => new("klaar", "done"),
    };

    public static Text NoneOpen { get; } = new("Er is nu geen top 3 open", "No top 3 is open now");

    public static Text NextOpens(LocalDateTime at) =>
        new($"De volgende begint {Words.Moment(at).Dutch}.", $"The next one begins on {Words.Moment(at).English}.");

    public static Text NoneOpenHow { get; } = new(
        "Je krijgt vanzelf een bericht als er een begint. Eerdere uitkomsten vind je met “resultaten”.",
        "You will get a message when one begins. Earlier outcomes are under “results”.");

    public static Text MentorsOf(int part, int whole) => Words.Part(part, whole, new("mentor", "mentor"), new("mentoren", "mentors"));

    public static Text ClassesOf(int part, int whole) => Words.Part(part, whole, new("klas", "class"), new("klassen", "classes"));

    public static Text Mentors(int count) => Words.Count(count, new("mentor", "mentor"), new("mentoren", "mentors"));

    public static Text Classes(int count) => Words.Count(count, new("klas", "class"), new("klassen", "classes"));
}

/// <summary>The progress of the answer for a class.</summary>
public enum BallotProgress
{
    Untouched,
    Draft,
    Finished,
}
