namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>The counts of one group as the round stored them, before anybody may see them.</summary>
internal sealed class Tally<TOption>
    where TOption : notnull
{
    /// <summary>Takes the counts of a round as stored; inconsistent counts are not published at all.</summary>
    /// <exception cref="ArgumentException">A negative count, counts that do not add up to those who answered, or more answers than people
    /// asked.</exception>
    public Tally(int asked, int answered, IEnumerable<KeyValuePair<TOption, int>> counts)
    {
        Asked = asked;
        Answered = answered;
        Counts = [.. counts];
        if (answered < 0 || answered > asked || Counts.Any(c => c.Value < 0) || Counts.Sum(c => (long)c.Value) != answered)
        {
            throw new ArgumentException(
                "The counts of a round must not be negative, must add up to those who answered, and must not exceed those asked.",
                nameof(counts));
        }
    }

    public int Asked { get; }

    public int Answered { get; }

    public IReadOnlyList<KeyValuePair<TOption, int>> Counts { get; }

    /// <summary>How many answers were not the most frequent one.</summary>
    public int Apart => Answered - Counts.Select(count => count.Value).DefaultIfEmpty(0).Max();
}
