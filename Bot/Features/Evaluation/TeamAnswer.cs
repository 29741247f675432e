using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// What a team answered to one question of choice. Where people differ there is no answer until somebody decides: neither the number of
/// people nor the order of the choices decides for them.
/// </summary>
/// <param name="Kind">The kind of the field.</param>
/// <param name="Given">How many people gave which answer, in the order of the choices.</param>
/// <param name="Decided">What was decided at closing, as a code; null when nothing was.</param>
internal sealed record TeamAnswer(string Kind, IReadOnlyList<(string Code, int Count)> Given, string? Decided)
{
    /// <summary>What was decided, or what all who answered agree on; null when they differ or nobody answered.</summary>
    public string? Code => Decided ?? (Given.Count == 1 ? Given[0].Code : null);

    /// <summary>People gave different answers.</summary>
    public bool Differs => Given.Count > 1;

    /// <summary>In words: the answer, or how many gave which where nobody decided; null when nobody answered.</summary>
    public Text? Name => Code is { } code ? EvaluationFields.Words(Kind, code) : Differs ? OutcomeTexts.Differ(Tally) : null;

    /// <summary>As the card shows it before closing: asked anew where people differ, with what was chosen before.</summary>
    public AnswerToClose ToClose(string? chosen) => Differs
        ? new AnswerToClose(OutcomeTexts.Differ(Tally), Differs: true) { Chosen = chosen ?? Decided }
        : new AnswerToClose(Name, Differs: false) { Chosen = chosen ?? Code };

    private IReadOnlyList<(Text Name, int Count)> Tally =>
        [.. Given.Select(one => (EvaluationFields.Words(Kind, one.Code), one.Count))];

    /// <summary>The answer to a question from what each person filled in; a code that is not among the choices is nobody's.</summary>
    public static TeamAnswer Of(string kind, IEnumerable<string> filled, string? decided)
    {
        var given = filled.ToList();
        var choices = EvaluationFields.ChoicesOf(kind) ?? [];
        return new TeamAnswer(
            kind,
            [
                .. choices
                    .Select(choice => (choice.Code, given.Count(code => code == choice.Code)))
                    .Where(one => one.Item2 > 0),
            ],
            choices.Any(choice => choice.Code == decided) ? decided : null);
    }
}
