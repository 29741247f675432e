using System.Text;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// What people type, made fit to keep: one kind of line end, no control characters, no half characters, no blanks around it.
/// </summary>
internal static class TypedWords
{
    public static string Tidy(string typed)
    {
        var tidy = new StringBuilder(typed.Length);
        foreach (var rune in FitText.Of(typed).ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !Rune.IsControl(rune))
            {
                tidy.Append(rune.ToString());
            }
        }

        return tidy.ToString().Trim();
    }
}
