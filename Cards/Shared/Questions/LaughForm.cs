using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared.Questions;

/// <summary>What made you laugh today?</summary>
public sealed record LaughForm() : CheckInForm("laugh", 5)
{
    public override Text Name { get; } = new("lach van vandaag", "laugh of today");

    public override Text Question { get; } = new("Waar moest je vandaag om lachen?", "What made you laugh today?");

    public override Text Outcome { get; } = new("Hier moest het team om lachen", "This made the team laugh");

    public override Text Counted { get; } = new("Aantal collega's per antwoord", "Number of colleagues per answer");

    public override IReadOnlyList<CheckInOption> Options { get; } =
    [
        new("student", "🎒", new("Een leerling", "A student"), ChartColor.CategoricalMarigold),
        new("colleague", "☕", new("Een collega", "A colleague"), ChartColor.CategoricalTeal),
        new("myself", "🙃", new("Mezelf", "Myself"), ChartColor.CategoricalLime),
        new("outside", "🏠", new("Iets buiten school", "Something outside school"), ChartColor.CategoricalLightBlue),
        new("notYet", "🌥️", new("Nog nergens om", "Nothing yet"), ChartColor.Neutral),
    ];

    public override OwnWords? Words { get; } = new(
        new("Vertel je het in één zin?", "Will you tell it in one sentence?"),
        new("Hierom lachten collega's", "What colleagues laughed about"));
}
