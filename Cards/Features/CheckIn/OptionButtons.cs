using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// The answers of a form as real buttons, each on its own line; those of a long form two by two, as far as both titles are read whole on a
/// phone (AdaptiveCards issues 1911 and 3824: a tappable column does not work in every client). "Not this time" stands below them and is
/// as large.
/// </summary>
internal static class OptionButtons
{
    /// <summary>More answers than this take too long to scroll past, one on a line.</summary>
    private const int MaxSingle = 8;

    /// <summary>Characters of two titles that fit side by side at 320 pixels, the pictures included (checked in Chromium).</summary>
    private const int MaxTogether = 22;

    public static IReadOnlyList<Element> For(CheckInForm form, Language language, Func<string, string, Execute> press) =>
    [
        .. Lines(form, language).Select(
            line => new ActionSet([.. line.Select(option => press(option.Code, option.In(language)))]) { Spacing = Spacing.Small }),
        new ActionSet([press(CheckInForms.Skip, CheckInTexts.Skip.In(language))]) { Spacing = Spacing.Small },
    ];

    private static IEnumerable<IReadOnlyList<CheckInOption>> Lines(CheckInForm form, Language language)
    {
        for (var at = 0; at < form.Options.Count; at++)
        {
            if (form.Options.Count > MaxSingle
                && at + 1 < form.Options.Count
                && form.Options[at].In(language).Length + form.Options[at + 1].In(language).Length <= MaxTogether)
            {
                yield return [form.Options[at], form.Options[++at]];
            }
            else
            {
                yield return [form.Options[at]];
            }
        }
    }
}
