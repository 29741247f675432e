namespace Welbevinden.Cards.Shared.Questions;

/// <summary>All forms of a check-in, in turn (002, circle 4: working day, one word or image, weather report, emoji, laugh).</summary>
public static class CheckInForms
{
    /// <summary>The setting for a form in turn.</summary>
    public const string Rotate = "rotate";

    /// <summary>The code of "not this time", which is no answer of any form: it is counted nowhere.</summary>
    public const string Skip = "skip";

    public static IReadOnlyList<CheckInForm> All { get; } =
    [
        .. typeof(CheckInForm).Assembly.GetTypes()
            .Where(type => type.IsSealed && type.IsSubclassOf(typeof(CheckInForm)))
            .Select(type => (CheckInForm)Activator.CreateInstance(type)!)
            .OrderBy(form => form.Turn),
    ];

    /// <summary>The weather report: the first in turn, and the form of every round from before there were others.</summary>
    public static CheckInForm First => All[0];

    /// <summary>The form with this code, in whatever capitals; null when there is none.</summary>
    public static CheckInForm? Find(string? code) =>
        All.FirstOrDefault(form => string.Equals(form.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form whose turn it is.</summary>
    /// <param name="last">The code of the form before; null when there was none.</param>
    public static CheckInForm After(string? last)
    {
        for (var at = 0; at < All.Count; at++)
        {
            if (string.Equals(All[at].Code, last, StringComparison.OrdinalIgnoreCase))
            {
                return All[(at + 1) % All.Count];
            }
        }

        return First;
    }
}
