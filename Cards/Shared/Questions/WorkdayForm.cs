using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared.Questions;

/// <summary>When is a working day a success for you? What gives people energy at work, rather than how they feel.</summary>
public sealed record WorkdayForm() : CheckInForm("workday", 3)
{
    public override Text Name { get; } = new("werkdag", "working day");

    public override Text Question { get; } = new("Wanneer is een werkdag voor jou geslaagd?", "When is a working day a success for you?");

    public override Text Outcome { get; } = new("Een geslaagde werkdag, volgens het team", "A successful working day, says the team");

    public override Text Counted { get; } = new("Aantal collega's per antwoord", "Number of colleagues per answer");

    public override IReadOnlyList<CheckInOption> Options { get; } =
    [
        new("students", "🌟", new("Leerlingen zien groeien", "Seeing students grow"), ChartColor.CategoricalMarigold),
        new("colleagues", "🤝", new("Fijn samenwerken", "Working well together"), ChartColor.CategoricalTeal),
        new("quiet", "🕰️", new("Tijd en rust", "Time and quiet"), ChartColor.CategoricalLightBlue),
        new("finished", "✅", new("Iets afmaken", "Finishing something"), ChartColor.CategoricalGreen),
        new("learnt", "💡", new("Iets leren", "Learning something"), ChartColor.CategoricalLavender),
        new("seen", "👏", new("Waardering krijgen", "Being appreciated"), ChartColor.CategoricalPurple),
    ];

    public override OwnWords? Words { get; } = new(
        new("Wil je er iets bij zeggen, in je eigen woorden?", "Would you like to add something in your own words?"),
        new("Een geslaagde werkdag, in eigen woorden", "A successful working day, in people's own words"));
}
