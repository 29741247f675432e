using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// What somebody answered in a round, as far as it counts: an option or a skip, what they need, and whether they shared words. It exists in
/// memory and, sealed, on the person's own card only.
/// </summary>
/// <param name="Option">The code of an option of the form, or <see cref="CheckInForms.Skip"/>.</param>
/// <param name="Needs">Codes of <see cref="StaffNeed"/>, in its order, each once.</param>
/// <param name="HasShared">Whether own words wait for the team.</param>
internal sealed record GivenAnswer(string Option, IReadOnlyList<string> Needs, bool HasShared)
{
    private const char Between = ';';
    private const char Comma = ',';
    private const string Shared = "!";

    /// <summary>The length of the longest one, for any form.</summary>
    public static int MaxLength { get; } =
        CheckInForms.All.SelectMany(form => form.Options).Max(option => option.Code.Length)
        + StaffNeed.All.Sum(need => need.Code.Length + 1)
        + 1
        + Shared.Length;

    public bool IsSkip => Option == CheckInForms.Skip;

    public static GivenAnswer Of(string option) => new(option, [], HasShared: false);

    /// <summary>
    /// As one text: only the option where nothing was added, as builds before 29 November 2026 wrote it.
    /// </summary>
    public string Text => Needs.Count == 0 && !HasShared
        ? Option
        : string.Join(Between, Option, string.Join(Comma, Needs), HasShared ? Shared : "");

    public static GivenAnswer Parse(string text)
    {
        var parts = text.Split(Between);
        return new GivenAnswer(
            parts[0],
            parts.Length > 1 ? parts[1].Split(Comma, StringSplitOptions.RemoveEmptyEntries) : [],
            parts.Length > 2 && parts[2] == Shared);
    }

    /// <summary>Every answer that somebody can give in a form, the plain ones first.</summary>
    public static IEnumerable<GivenAnswer> All(CheckInForm form)
    {
        var options = form.Options.Select(option => option.Code).Append(CheckInForms.Skip).ToList();
        for (var needs = 0; needs < 1 << StaffNeed.All.Count; needs++)
        {
            List<string> ticked = [.. StaffNeed.All.Where((_, at) => (needs & (1 << at)) != 0).Select(need => need.Code)];
            foreach (var option in options)
            {
                yield return new GivenAnswer(option, ticked, HasShared: false);
                yield return new GivenAnswer(option, ticked, HasShared: true);
            }
        }
    }

    public bool Equals(GivenAnswer? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
