using NodaTime;
using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>The top 3 from its start to its outcome, and the dialog of the aspects.</summary>
internal static class Top3Samples
{
    private const string Round = "top3-esdoorn-2026-11-23";

    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly LocalDateTime Friday = new(2026, 12, 4, 16, 0);
    private static readonly IReadOnlyList<AspectWords> Fourteen = StandardAspects.Fourteen;
    private static readonly FilledBallot Full = new(
        ["concentratie", "stress", "motivatie"],
        ["contact-medeleerlingen", "veerkracht-gezin"],
        NoConcerns: false,
        ["observation", "parents"]);

    /// <summary>The largest list a school can have: thirty, each of maximum length.</summary>
    private static readonly IReadOnlyList<AspectWords> Fullest =
    [
        .. Enumerable.Range(1, Catalogue.MaxAspects).Select(number => new AspectWords(
            $"eigen-{number}",
            new($"Aspect {number} ".PadRight(Catalogue.MaxNameLength, 'o'), $"Item {number} ".PadRight(Catalogue.MaxNameLength, 'o')),
            new("Zo ".PadRight(Catalogue.MaxDescriptionLength, 'o'), "So ".PadRight(Catalogue.MaxDescriptionLength, 'o')),
            number % 2 == 0,
            number % 3 == 0)),
    ];

    public static IReadOnlyList<CardSample> All { get; } = [.. Filling, .. Leading, .. Outcomes, .. Signals, .. Aspects];

    private static IEnumerable<CardSample> Filling =>
    [
        new("Features/Top3", nameof(Top3BallotCard), "first", language => Top3BallotCard.Create(Ballot(), language)),
        new("Features/Top3", nameof(Top3BallotCard), "together", language => Top3BallotCard.Create(
            Ballot() with { CoMentors = ["Bas van der Meer"], FilledBy = ["Bas van der Meer"], Filled = Full, Version = 1 }, language)),
        new(
            "Features/Top3",
            nameof(Top3BallotCard),
            "reminder",
            language => Top3BallotCard.Create(Ballot() with { IsReminder = true }, language)),
        new("Features/Top3", nameof(Top3BallotCard), "co-mentor-first", language => Top3BallotCard.Create(
            Ballot() with
            {
                CoMentors = ["Bas van der Meer"],
                FilledBy = ["Bas van der Meer"],
                Version = 1,
                Filled = Full with { Concerns = ["energie", "", ""] },
                Notice = Top3Refusals.CoMentorWasFirst.Sentence,
                Stored = Full,
            },
            language)),
        new("Features/Top3", nameof(Top3BallotCard), "longest-list", language => Top3BallotCard.Create(
            Ballot() with
            {
                Aspects = Fullest,
                Notice = Top3Refusals.CoMentorWasFirst.Sentence,
                Stored = Full,
                CoMentors = ["Bas van der Meer"],
            }, language)),
        new("Features/Top3", nameof(Top3SavedCard), "done", language => Top3SavedCard.Create(Saved(isFinished: true), language)),
        new(
            "Features/Top3",
            nameof(Top3SavedCard),
            "done-next",
            language => Top3SavedCard.Create(Saved(isFinished: true) with { Next = ("3hc", "3HC") }, language)),
        new("Features/Top3", nameof(Top3SavedCard), "kept", language => Top3SavedCard.Create(
            Saved(isFinished: false) with { Filled = Full with { Strengths = [], NoConcerns = true, Concerns = [] } }, language)),
        new("Features/Top3", nameof(Top3ClassesCard), "three", language => Top3ClassesCard.Create(
            new()
            {
                RoundId = Round,
                ClosesAt = Friday,
                Classes = [
                    new("3hb", "3HB", BallotProgress.Finished),
                    new("3hc", "3HC", BallotProgress.Draft),
                    new("4ha", "4HA", BallotProgress.Untouched),
                ],
            },
            language)),
        new("Features/Top3", nameof(NoOpenTop3Card), "plain", language => NoOpenTop3Card.Create(next: null, language)),
        new(
            "Features/Top3",
            nameof(NoOpenTop3Card),
            "planned",
            language => NoOpenTop3Card.Create(new LocalDateTime(2027, 3, 15, 8, 0), language)),
    ];

    private static IEnumerable<CardSample> Leading =>
    [
        new("Features/Top3", nameof(Top3StartConfirmCard), "many", language => Top3StartConfirmCard.Create(Start(16, 18), language)),
        new("Features/Top3", nameof(Top3StartConfirmCard), "one", language => Top3StartConfirmCard.Create(Start(1, 1), language)),
        new("Features/Top3", nameof(Top3StartedCard), "many", language => Top3StartedCard.Create(new(16, Friday), language)),
        new("Features/Top3", nameof(Top3CloseConfirmCard), "some", language => Top3CloseConfirmCard.Create(new(Round, 11, 18), language)),
        new("Features/Top3", nameof(Top3CloseConfirmCard), "one", language => Top3CloseConfirmCard.Create(new(Round, 1, 18), language)),
        new("Features/Top3", nameof(Top3ClosedCard), "plain", Top3ClosedCard.Create),
        new("Features/Top3", nameof(Top3RunningCard), "some", language => Top3RunningCard.Create(
            new NodaTime.LocalDateTime(2026, 11, 27, 16, 0), 3, 12, language)),
        new("Features/Top3", nameof(Top3EndedCard), "plain", language => Top3EndedCard.Create(
            "De Esdoorn", new NodaTime.LocalDate(2026, 11, 23), language)),
        new("Features/Top3", nameof(Top3AnnounceCard), "core-team", language => Top3AnnounceCard.Create(Announced(), language)),
        new(
            "Features/Top3",
            nameof(Top3AnnounceCard),
            "analysis-team",
            language => Top3AnnounceCard.Create(
                Announced() with { MayCallOff = false, MayEdit = true, Mentors = 1, Classes = 1 }, language)),
        new(
            "Features/Top3",
            nameof(Top3OpeningCard),
            "called-off",
            language => Top3OpeningCard.Create(Switched(isCalledOff: true), language)),
        new(
            "Features/Top3",
            nameof(Top3OpeningCard),
            "called-off-by",
            language => Top3OpeningCard.Create(Switched(isCalledOff: true) with { By = "Bram van 't Hooft" }, language)),
        new(
            "Features/Top3",
            nameof(Top3OpeningCard),
            "resumed-by",
            language => Top3OpeningCard.Create(
                Switched(isCalledOff: false) with { By = "Bram van 't Hooft", MayCallOff = false }, language)),
    ];

    private static IEnumerable<CardSample> Outcomes =>
    [
        new(
            "Features/Top3",
            nameof(Top3ResultCard),
            "analysis-team",
            language => Top3ResultCard.Create(
                Result(
                    Figures(),
                    Top3Reader.AnalysisTeam) with { CanAdvise = true, Export = new ExportAsk("top3.poll", Round, ExportFormat.Html) },
                language)),
        new(
            "Features/Top3",
            nameof(Top3ResultCard),
            "everybody",
            language => Top3ResultCard.Create(Result(Figures(), Top3Reader.Everybody), language)),
        new("Features/Top3", nameof(Top3ResultCard), "own-class", language => Top3ResultCard.Create(
            Result(
                Figures() with
                {
                    MentorsAsked = 1,
                    MentorsAnswered = 1,
                    ClassesAsked = 1,
                    ClassesAnswered = 1,
                    ClassesWithoutConcerns = 1,
                    Concerns = [],
                    Before = null,
                },
                Top3Reader.OwnMentor)
                with { Name = new("klas 3HB", "class 3HB"), Value = "class:3hb" },
            language)),
        new("Features/Top3", nameof(Top3ResultCard), "hidden", language => Top3ResultCard.Create(
            Result(null, Top3Reader.Everybody) with { Name = new("leerjaar 6", "year 6"), Value = "year:6" }, language)),
        new("Features/Top3", nameof(Top3ResultCard), "nothing-named", language => Top3ResultCard.Create(
            Result(
                Figures() with { Concerns = [], Strengths = [], Changes = [], YearsApart = [] },
                Top3Reader.Everybody) with { Others = [] }, language)),
    ];

    private static IEnumerable<CardSample> Signals =>
    [
        new("Features/Top3", nameof(SignalCard), "school", language => SignalCard.Create(
            Signal(new SignalAdvise(Round, "school")), language)),
        new("Features/Top3", nameof(SignalCard), "refused", language => Top3Refusals.SignalIncomplete.On(
            SignalCard.Create(
                Signal(new SignalAdvise(Round, "school", "concentratie", "action", "groups", Partners: "parents")), language),
            language)),
        new("Features/Top3", nameof(SignalSentCard), "school", language => SignalSentCard.Create(
            Advice() with { Weighed = new(Round, "school") }, language)),
        new("Features/Top3", nameof(AdviceCard), "school", language => AdviceCard.Create(
            Advice() with
            {
                AsGoal = PlanSeams.NewGoal(
                    new("Concentratie: leerjaar 3, alle leerlingen", "concentratie", $"{Round}|year:3|concentratie"),
                    SignalTexts.AsGoal,
                    language),
            }, language)),
        new(
            "Features/Top3",
            nameof(AdviceCard),
            "without-partners",
            language => AdviceCard.Create(Advice() with { Partners = [] }, language)),
    ];

    private static IEnumerable<CardSample> Aspects =>
    [
        new("Features/Top3", nameof(AspectsCard), "standard", language => AspectsCard.Create(Fourteen, language)),
        new("Features/Top3", nameof(CatalogueCard), "standard", language => CatalogueCard.Create(List(), language)),
        new("Features/Top3", nameof(CatalogueCard), "emptied", language => CatalogueCard.Create(
            List() with { Asked = [], LastChange = ("Joris Bakker", Friday) }, language)),
        new("Features/Top3", nameof(CatalogueCard), "refused", language => CatalogueRefusals.TooFew.On(
            CatalogueCard.Create(List() with { Asked = ["energie"], Chosen = "stress" }, language), language)),
        new("Features/Top3", nameof(AspectCard), "known", language => AspectCard.Create(
            new()
            {
                Id = "energie",
                NameDutch = "Energie",
                NameEnglish = "Energy",
                DescriptionDutch = "Leerlingen zijn fit.",
                DescriptionEnglish = "Students are fit.",
                IsObservable = true,
                Number = 3,
                MaxNumber = 20,
            },
            language)),
        new(
            "Features/Top3",
            nameof(AspectCard),
            "new",
            language => AspectCard.Create(new() { Id = "", Number = 21, MaxNumber = 21 }, language)),
        new("Features/Top3", nameof(AspectCard), "name-twice", language => CatalogueRefusals.NameTwice.On(
            AspectCard.Create(
                new()
                {
                    Id = "",
                    NameDutch = "Energie",
                    Number = 21,
                    MaxNumber = 21,
                    Asked = "energie,stress,motivatie",
                }, language), language)),
    ];

    private static Top3AnnounceView Announced() => new()
    {
        Date = Monday,
        OpensAt = Monday.At(new LocalTime(8, 0)),
        Mentors = 24,
        Classes = 18,
        MayCallOff = true,
        MayEdit = false,
    };

    private static Top3OpeningView Switched(bool isCalledOff) => new()
    {
        Date = Monday,
        OpensAt = Monday.At(new LocalTime(8, 0)),
        IsCalledOff = isCalledOff,
        By = null,
        MayCallOff = true,
    };

    private static Top3BallotView Ballot() => new()
    {
        RoundId = Round,
        ClassId = "3hb",
        ClassName = "3HB",
        Version = 0,
        Aspects = Fourteen,
        Filled = FilledBallot.Empty,
        ClosesAt = Friday,
        Minimum = 5,
    };

    private static Top3SavedView Saved(bool isFinished) => new()
    {
        RoundId = Round,
        ClassId = "3hb",
        ClassName = "3HB",
        IsFinished = isFinished,
        Filled = Full,
        Aspects = Fourteen,
        ClosesAt = Friday,
        Minimum = 5,
    };

    private static Top3StartConfirmView Start(int mentors, int classes) => new()
    {
        SchoolId = "esdoorn",
        SchoolName = "De Esdoorn",
        Date = Monday,
        Mentors = mentors,
        Classes = classes,
        Aspects = 14,
        Minimum = 5,
        ClosesAt = Friday,
        RemindsAt = new LocalDateTime(2026, 11, 27, 8, 0),
    };

    private static Top3ResultView Result(Top3FiguresView? figures, Top3Reader reader) => new()
    {
        RoundId = Round,
        SchoolName = "De Esdoorn",
        Date = Monday,
        Name = new("de hele school", "the whole school"),
        Value = "school",
        Figures = figures,
        Reader = reader,
        Minimum = 5,
        Others = [
            ("school", new("de hele school", "the whole school")),
            ("year:3", new("leerjaar 3", "year 3")),
            ("level:havo", new("niveau havo", "level havo")),
        ],
    };

    private static Top3FiguresView Figures() => new()
    {
        MentorsAsked = 16,
        MentorsAnswered = 14,
        ClassesAsked = 18,
        ClassesAnswered = 15,
        ClassesWithoutConcerns = 1,
        Concerns = [
            Figure(3, 1, false, 17, 8),
            Figure(12, 2, true, 12, 5),
            Figure(6, 2, true, 12, 6),
            Figure(0, 4, false, 3, 1),
        ],
        Strengths = [Figure(4, 1, false, 22, 9), Figure(11, 2, false, 8, 4)],
        Before = new LocalDate(2026, 4, 13),
        Changes = [(Fourteen[3].Name, Top3Comparison.Change(3, 14, 8, 15)), (Fourteen[12].Name, Top3Comparison.Change(9, 14, 5, 15))],
        YearsApart = [(Fourteen[3].Name, Top3Comparison.YearsApart(1, 3, 3, 5, 0, 3))],
    };

    private static AspectFigureView Figure(int aspect, int rank, bool isTied, int points, int classes) =>
        new(Fourteen[aspect].Name, rank, isTied, points, classes);

    private static AdviceView Advice() => new()
    {
        Aspect = Fourteen[3].Name,
        ViewName = new("leerjaar 3", "year 3"),
        Outlook = SignalAnswers.Outlook[1].Name,
        Level = SignalAnswers.Level[0].Name,
        Term = SignalAnswers.Term[0].Name,
        Place = SignalAnswers.Place[2].Name,
        Partners = [SignalAnswers.Partners[0].Name, SignalAnswers.Partners[3].Name],
        By = "Samira El Hadioui",
        Poll = Monday,
    };

    private static SignalView Signal(SignalAdvise filled) =>
        new(filled, new("de hele school", "the whole school"), [.. Fourteen.Take(4).Select(aspect => (aspect.Id, aspect.Name))]);

    private static CatalogueView List() => new()
    {
        Aspects = [.. Fourteen, .. StandardAspects.Extra],
        Asked = [.. Fourteen.Select(aspect => aspect.Id)],
    };
}
