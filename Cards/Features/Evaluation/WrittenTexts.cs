namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Texts around what colleagues wrote.</summary>
public static class WrittenTexts
{
    public static Text SomebodyGone { get; } = new("Een oud-collega", "A former colleague");

    public static Text More { get; } = new("lees verder bij “Bekijk alles naast elkaar”", "read on at “See everything side by side”");

    public static Text Gone { get; } = new("Staat niet meer in het plan.", "Is no longer in the plan.");

    public static Text Asked(string who) => new($"Gevraagd: {who}", $"Asked: {who}");
}
