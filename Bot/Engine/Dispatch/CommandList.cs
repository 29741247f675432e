using System.Globalization;
using System.Text;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Finds the command in what somebody typed: case, spaces, hyphens and accents do not matter, and a near miss gets a suggestion.
/// </summary>
internal sealed class CommandList
{
    private readonly List<(string Name, CommandRoute Route)> _names = [];

    /// <summary>Names that two commands share, each for its own places.</summary>
    private readonly HashSet<string> _twice;

    public CommandList(IEnumerable<CommandRoute> routes)
    {
        All = [.. routes];
        foreach (var (name, route) in All.SelectMany(route => NamesOf(route.Command).Select(name => (Folded(name), route))))
        {
            // One name may mean one thing in one's own chat and another where others read along, and nothing else.
            if (_names.Find(known => known.Name == name && (known.Route.Admission.Places & route.Admission.Places) != Places.None)
                is { Route: { } other } && other != route)
            {
                throw new InvalidOperationException(
                    $"The command '{name}' has two handlers: {other.Owner.Name} and {route.Owner.Name}. Keep one.");
            }

            _names.Add((name, route));
        }

        // The longest name first, so that "start check-in" is not taken for a shorter command with words behind it.
        _names.Sort((one, other) => other.Name.Length.CompareTo(one.Name.Length));
        _twice =
        [
            .. _names.GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .Where(group => group.Select(entry => entry.Route).Distinct().Count() > 1)
                .Select(group => group.Key),
        ];
    }

    public IReadOnlyList<CommandRoute> All { get; }

    /// <summary>
    /// The command that was typed with the words behind it, or null. Only a command that takes words may have them. Of two with one name it
    /// is the one for that place.
    /// </summary>
    public (CommandRoute Route, string Words)? Find(string typed, ConversationKind there)
    {
        var folded = Folded(typed);
        foreach (var (name, route) in _names.Where(entry => !_twice.Contains(entry.Name) || entry.Route.Admission.IsFor(there)))
        {
            if (folded == name)
            {
                return (route, "");
            }

            if (route.Command.TakesWords && folded.StartsWith(name, StringComparison.Ordinal) && RestAfter(typed, name) is { } rest)
            {
                return (route, rest);
            }
        }

        return null;
    }

    /// <summary>The command that looks most like what was typed and that this person may use; null when nothing comes near.</summary>
    public Command? Nearest(string typed, Person person)
    {
        var folded = Folded(typed);
        var candidates = _names
            .Where(entry => entry.Route.Admission.Refuses(person, ConversationKind.Personal) is null)
            .Select(entry => (entry.Route, Steps: EditDistance.Between(folded, entry.Name)));
        return candidates.Where(candidate => candidate.Steps <= Math.Max(2, folded.Length / 3))
            .OrderBy(candidate => candidate.Steps)
            .FirstOrDefault().Route?.Command;
    }

    private static IEnumerable<string> NamesOf(Command command) =>
        command.Aliases.Prepend(command.Name)
            .SelectMany(name => new[] { name.Dutch, name.English })
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters and digits only, lower case, without accents: "Check-in " and "check in" are the same.</summary>
    internal static string Folded(string typed)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var letter in FitText.Of(typed).Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
        {
            folded.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return folded.ToString();
    }

    /// <summary>The words after the command's name, as typed; null when the name ends inside a word.</summary>
    private static string? RestAfter(string typed, string name)
    {
        var (begun, end) = ("", 0);
        while (end < typed.Length && begun.Length < name.Length)
        {
            // By what people see as one character: half of one is no text, and an accent belongs to its letter.
            var next = StringInfo.GetNextTextElementLength(typed.AsSpan(end));
            begun += Folded(typed.Substring(end, next));
            end += next;
        }

        return begun != name || (end < typed.Length && char.IsLetterOrDigit(typed[end])) ? null : typed[end..].Trim();
    }
}
