
namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>Something that was asked once of some people. One topic: whoever stays answers the same, so the reader supposes.</summary>
/// <param name="Topic">Rounds of one topic lie so near each other that a reader may suppose that people feel as before.</param>
/// <param name="Audience">Who could answer; everybody knows that.</param>
/// <param name="Answers">Per person in the school the option, or null.</param>
internal sealed record HeldRound(int Topic, IReadOnlyList<int> Audience, IReadOnlyList<int?> Answers)
{
    public int[] Counts => [.. Enumerable.Range(0, History.Options).Select(option => Answers.Count(answer => answer == option))];

    public int Answered => Answers.Count(answer => answer is not null);
}

/// <summary>What was shown of the sum of some rounds, and every total that would have been shown in the same way.</summary>
/// <param name="Rounds">Numbers of rounds.</param>
/// <param name="Totals">Per option the number of answers.</param>
internal sealed record ShownTotal(IReadOnlyList<int> Rounds, IReadOnlyList<int[]> Totals);

/// <summary>A small school in which something was asked and shown, made up from a seed.</summary>
/// <param name="Kind">What kind of history it is.</param>
/// <param name="People">How many people ever worked there.</param>
/// <param name="Rounds">What was asked.</param>
internal sealed record History(HistoryKind Kind, int People, IReadOnlyList<HeldRound> Rounds)
{
    public const int Options = 3;

    public static History Of(int seed)
    {
        var random = new Random(seed);
        var kind = (HistoryKind)(seed % Enum.GetValues<HistoryKind>().Length);
        return kind switch
        {
            HistoryKind.Round => Series(kind, random, rounds: 1, often: 0.5 + (random.NextDouble() / 2)),
            HistoryKind.ComingAndGoing => Series(kind, random, rounds: 2, often: 0.9 + (random.NextDouble() / 10)),
            HistoryKind.Windows => Windows(random),
            HistoryKind.Meetings => Series(kind, random, rounds: 2, often: 1),
        };
    }

    /// <summary>Rounds of one topic; up to two people come, or go, between them.</summary>
    private static History Series(HistoryKind kind, Random random, int rounds, double often)
    {
        var (left, joined) = rounds == 1 ? (0, 0) : (random.Next(3), random.Next(3));
        var people = random.Next(5, 8) + (rounds == 1 ? 1 : 0);
        var answers = Moods(random, people);
        return new History(
            kind,
            people,
            [
                .. Enumerable.Range(0, rounds)
                    .Select(number => Enumerable.Range(0, people).Where(one => number == 0 ? one < people - joined : one >= left))
                    .Select(audience => Held(random, 0, [.. audience], answers, often)),
            ]);
    }

    /// <summary>Rounds far apart, of which one seldom has five answers.</summary>
    private static History Windows(Random random)
    {
        var (people, often) = (random.Next(3, 7), 0.3 + (random.NextDouble() * 0.7));
        return new History(
            HistoryKind.Windows,
            people,
            [
                .. Enumerable.Range(0, people < 5 ? 3 : 2).Select(
                    number => Held(random, number, [.. Enumerable.Range(0, people)], Moods(random, people), often)),
            ]);
    }

    private static HeldRound Held(Random random, int topic, IReadOnlyList<int> audience, int[] moods, double often) => new(
        topic, audience, [.. moods.Select((mood, one) => audience.Contains(one) && random.NextDouble() < often ? mood : (int?)null)]);

    /// <summary>Often much alike, as in a small team.</summary>
    private static int[] Moods(Random random, int people)
    {
        var alike = random.NextDouble();
        return [.. Enumerable.Range(0, people).Select(_ => random.NextDouble() < alike ? 0 : random.Next(Options))];
    }
}

internal enum HistoryKind
{
    /// <summary>One round.</summary>
    Round,

    /// <summary>Two rounds of one form, with people who came and left.</summary>
    ComingAndGoing,

    /// <summary>Two or three rounds of a small school.</summary>
    Windows,

    /// <summary>Two meetings of one day, with people in common.</summary>
    Meetings,
}

/// <summary>The guards, so that a test can compose the rule without one of them. The bot itself has no such switch.</summary>
[Flags]
internal enum Guards
{
    None = 0,

    /// <summary>No counts of fewer than five answers.</summary>
    Threshold = 1,

    /// <summary>No counts when all, or all but two, chose the same.</summary>
    CloseTogether = 2,

    /// <summary>No counts that tell, beside the last ones, of those who came or left.</summary>
    OverTime = 4,

    /// <summary>Windows begin after the last one that was shown.</summary>
    WindowsApart = 8,

    /// <summary>A window closes by different people, not by answers.</summary>
    WindowPeople = 16,

    /// <summary>No counts of a meeting with people of another meeting that day.</summary>
    Meetings = 32,

    /// <summary>No live number of answers below the threshold in "status".</summary>
    Status = 64,

    /// <summary>Files and year reports show what the card showed, instead of judging again by the threshold alone.</summary>
    OneJudgement = 128,

    All = 255,
}
