using Welbevinden.Cards;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Roadmap;

/// <summary>The roadmap, its steps, the pyramid and the pillars.</summary>
internal static class RoadmapSamples
{
    private const string Year = "2026-2027";

    public static IReadOnlyList<CardSample> All { get; } =
    [
        Of(
            nameof(RoadmapCard),
            "fresh",
            language => RoadmapCard.Create(new(Year, [.. Enumerable.Repeat(new StepLine(StepProgress.NotBegun), 7)]), language)),
        Of(nameof(RoadmapCard), "after-an-evaluation", language => RoadmapCard.Create(new(Year, Steps(language)), language)),
        Of(nameof(RoadmapCard), "proposed", language => RoadmapCard.Create(new(Year, Proposed(language)) { CanEdit = true }, language)),
        Of(nameof(RoadmapCard), "proposed-for-leadership", language => RoadmapCard.Create(new(Year, Proposed(language)), language)),
        Of(nameof(RoadmapStepCard), "proposed", language => RoadmapStepCard.Create(
            Step(language) with { Step = 4, Now = Proposed(language)[3], State = "Done", Holder = "" }, language)),
        Of(nameof(RoadmapStepCard), "proposed-since", language => RoadmapStepCard.Create(
            Step(language) with { Step = 5, Now = Proposed(language)[4] }, language)),
        Of(nameof(RoadmapStepCard), "situation", language => RoadmapStepCard.Create(Step(language), language)),
        Of(
            nameof(RoadmapStepCard),
            "for-leadership",
            language => RoadmapStepCard.Create(Step(language) with { Step = 4, CanEdit = false, Known = [] }, language)),
        Of(nameof(RoadmapStepCard), "changed-meanwhile", language => RoadmapStepCard.Create(
            Step(language) with
            {
                Step = 7,
                Notice = RoadmapRefusals.StepChanged.Sentence,
                State = "Done",
                Roles = [],
                Holder = "",
                Now = new(StepProgress.Busy) { Seen = "Busy|r5" },
            }, language)),
        Of(nameof(PyramidCard), "upright", language => PyramidCard.Create(Pyramid(4, 6, 2, 1), language)),
        Of(nameof(PyramidCard), "one-activity", language => PyramidCard.Create(Pyramid(0, 1, 0, 0), language)),
        Of(nameof(PyramidCard), "gaps", language => PyramidCard.Create(Pyramid(2, 3, 1, 0), language)),
        Of(nameof(PyramidCard), "even", language => PyramidCard.Create(Pyramid(0, 3, 2, 1), language)),
        Of(nameof(PyramidCard), "inverted", language => PyramidCard.Create(Pyramid(0, 2, 3, 5), language)),
        Of(nameof(PyramidCard), "no-activities", language => PyramidCard.Create(Pyramid(0, 0, 0, 0), language)),
        Of(
            nameof(PillarsCard),
            "fresh",
            language => PillarsCard.Create(new(Year, new Dictionary<string, string>(StringComparer.Ordinal)) { CanEdit = true }, language)),
        Of(
            nameof(PillarsCard),
            "filled-in",
            language => PillarsCard.Create(new(Year, Ratings) { CanEdit = true, Notice = RoadmapNotices.Saved }, language)),
        Of(nameof(PillarsCard), "for-leadership", language => PillarsCard.Create(new(Year, Ratings), language)),
        Of(nameof(PrincipleCard), "refused", language => RoadmapRefusals.PrincipleMissing.On(
            PrincipleCard.Create(new(new(Year, Ratings) { CanEdit = true }, null), language), language)),
        Of(nameof(PillarCard), "fresh", language => PillarCard.Create(new(Year, "Education", ",,", ["", "", ""]), language)),
        Of(nameof(PillarCard), "changed-meanwhile", language => PillarCard.Create(
            new(
                Year,
                "Policy",
                "GoesWell,,,,",
                ["CanBeBetter", "", "Needed", "", ""]) { Notice = RoadmapRefusals.RatingChanged.Sentence }, language)),
    ];

    private static IReadOnlyDictionary<string, string> Ratings =>
        LeadingPrinciples.All.Select((principle, index) => (principle.Code, Index: index)).Where(one => one.Index % 5 != 4)
            .ToDictionary(one => one.Code, one => LeadingPrinciples.Ratings[one.Index % 4].Code, StringComparer.Ordinal);

    private static CardSample Of(string card, string variant, Func<Language, AdaptiveCard> make) =>
        new("Features/Roadmap", card, variant, make);

    private static IReadOnlyList<StepLine> Steps(Language language) =>
    [
        new(StepProgress.Done),
        new(StepProgress.Reopened, Coordinator(language)),
        new(StepProgress.Done),
        new(StepProgress.Busy),
        new(StepProgress.Busy, Coordinator(language)),
        new(StepProgress.NotBegun),
        new(StepProgress.NotBegun),
    ];

    private static IReadOnlyList<StepLine> Proposed(Language language) =>
    [
        Proposed(StepProgress.Done),
        Proposed(StepProgress.Busy),
        new(StepProgress.Done) { Seen = "Done|" },
        Proposed(StepProgress.Done),
        new(StepProgress.Busy, Coordinator(language)) { Seen = "Busy|r5", Proposed = StepProgress.Done },
        new(StepProgress.NotBegun) { Seen = "|", IsSet = false },
        new(StepProgress.NotBegun) { Seen = "NotBegun|" },
    ];

    private static StepLine Proposed(StepProgress progress) =>
        new(StepProgress.NotBegun) { Seen = "|", IsSet = false, Proposed = progress };

    private static RoadmapStepView Step(Language language) => new()
    {
        Year = Year,
        Step = 2,
        Now = new(StepProgress.Busy, Coordinator(language)) { Seen = "Busy|r5" },
        State = "Busy",
        Holder = "r5",
        CanEdit = true,
        Known =
        [
            RoadmapLines.Finding(new(2026, 11, 23), new("31 van de 42 collega’s deden mee.", "31 of 42 colleagues took part.")),
            RoadmapLines.Pillars(9, 16),
        ],
        Roles = [("r5", new Text("Zorgcoördinator", "Care coordinator").In(language))],
    };

    private static PyramidView Pyramid(int foundation, int foot, int extra, int intensive) => new(
        Year,
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Foundation"] = foundation,
            ["Base"] = foot,
            ["Extra"] = extra,
            ["Intensive"] = intensive,
        });

    private static string Coordinator(Language language) =>
        new Text("Zorgcoördinator (Annelies de Grijs)", "Care coordinator (Annelies de Grijs)").In(language);
}
