using Welbevinden.Bot.Engine.Confidentiality;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// Everything that was ever shown of a history, on cards, in files and in "status", by the rules of the bot less some guards.
/// </summary>
internal static class ShownHistory
{
    private static readonly MinimumGroup Minimum = MinimumGroup.Standard;

    public static IReadOnlyList<ShownTotal> Of(History history, Guards guards) => history.Kind == HistoryKind.Windows
        ? [.. Windows(history, guards)]
        : [.. history.Rounds.Select((_, number) => Round(history, number, guards))];

    private static ShownTotal Round(History history, int number, Guards guards)
    {
        var round = history.Rounds[number];
        var seen = Seen(round.Counts);
        return new ShownTotal([number], [.. Totals(round.Audience.Count).Where(total => Seen(total) == seen)]);

        string Seen(int[] counts)
        {
            var judged = Judge(counts);
            var card = judged switch
            {
                Publication<int>.Published => Text(counts),
                Publication<int>.CloseTogether close when guards.HasFlag(Guards.CloseTogether) => $"alike {close.Answered}",
                Publication<int>.TooFew when guards.HasFlag(Guards.Threshold) => "not shown",
                Publication<int>.HeldBack when guards.HasFlag(Guards.OverTime) && history.Kind == HistoryKind.ComingAndGoing => "not shown",
                Publication<int>.HeldBack when guards.HasFlag(Guards.Meetings) && history.Kind == HistoryKind.Meetings => "not shown",
                _ => Text(counts),
            };
            var status = guards.HasFlag(Guards.Status) ? "" : $", {counts.Sum()} answered";
            var file = !guards.HasFlag(Guards.OneJudgement) && Minimum.IsReachedBy(counts.Sum()) ? Text(counts) : "";
            return card + status + file;
        }

        Publication<int> Judge(int[] counts)
        {
            var judged = Publication.Of(round.Audience.Count, counts.Sum(), Keyed(counts), Minimum);
            return number == 0 ? judged : history.Kind == HistoryKind.Meetings
                ? Publication.OfMeeting(judged, Elsewhere(history, number))
                : Publication.Beside(judged, Earlier(history, guards), RosterChange.Between(history.Rounds[0].Audience, round.Audience));
        }
    }

    /// <summary>What a reader has of the first round: its counts, that they lay close together, or nothing.</summary>
    private static ShownBefore<int>? Earlier(History history, Guards guards) => Round(history, 0, guards).Totals switch
    {
        [var only] => new ShownBefore<int>(only.Sum(), new Dictionary<int, int>(Keyed(only))),
        var many when many.Select(total => total.Sum()).Distinct().Count() == 1 => new ShownBefore<int>(many[0].Sum(), null),
        _ => null,
    };

    private static int Elsewhere(History history, int number) => Enumerable.Range(0, history.People).Count(
        one => history.Rounds[number].Answers[one] is not null && history.Rounds.Take(number).Any(round => round.Answers[one] is not null));

    private static IEnumerable<ShownTotal> Windows(History history, Guards guards)
    {
        var from = 0;
        for (var end = 1; end <= history.Rounds.Count; end++)
        {
            var first = guards.HasFlag(Guards.WindowsApart) ? from : 0;
            List<int> window = [.. Enumerable.Range(first, end - first)];
            var answers = window.Sum(number => history.Rounds[number].Answered);
            var people = guards.HasFlag(Guards.WindowPeople)
                ? Enumerable.Range(0, history.People).Count(one => window.Exists(number => history.Rounds[number].Answers[one] is not null))
                : answers;
            if (RollingWindow.After(window.Count, people, Minimum) != WindowStep.Closes)
            {
                continue;
            }

            from = end;
            var sum = Enumerable.Range(0, History.Options).Select(option => window.Sum(number => history.Rounds[number].Counts[option]));
            var most = history.People * window.Count;
            var seen = Seen([.. sum]);
            yield return new ShownTotal(window, [.. Totals(most).Where(total => Seen(total) == seen)]);

            string Seen(int[] counts)
            {
                var behind = guards.HasFlag(Guards.WindowPeople) ? people : counts.Sum();
                return RollingWindow.Judge(most, behind, Split(counts, window.Count), Minimum) is Publication<int>.Published
                    ? Text(counts)
                    : FormattableString.Invariant($"not shown {counts.Sum()}");
            }
        }
    }

    private static Dictionary<int, int>[] Split(int[] counts, int rounds) =>
        [new Dictionary<int, int>(Keyed(counts)), .. Enumerable.Repeat(new Dictionary<int, int>(), rounds - 1)];

    private static IEnumerable<KeyValuePair<int, int>> Keyed(int[] counts) =>
        counts.Select((count, option) => KeyValuePair.Create(option, count));

    private static string Text(int[] counts) => string.Join(' ', counts);

    /// <summary>Every total that so many answers can come to.</summary>
    private static IEnumerable<int[]> Totals(int most) =>
        from first in Enumerable.Range(0, most + 1)
        from second in Enumerable.Range(0, most + 1 - first)
        from third in Enumerable.Range(0, most + 1 - first - second)
        select new[] { first, second, third };
}
