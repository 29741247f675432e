namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// What may be published about one group of people: their counts, or only that too few answered. A <see cref="Published"/> cannot be
/// created outside this file, so a result that takes one has passed the minimum group.
/// </summary>
/// <typeparam name="TOption">What people could choose: an enum, or the option's own key.</typeparam>
internal abstract class Publication<TOption>
    where TOption : notnull
{
    private Publication(int asked, MinimumGroup minimum)
    {
        Asked = asked;
        Minimum = minimum;
    }

    /// <summary>How many people were asked. Everybody may know that.</summary>
    public int Asked { get; }

    /// <summary>The threshold of the round, printed on the card.</summary>
    public MinimumGroup Minimum { get; }

    /// <summary>Enough people answered.</summary>
    internal sealed class Published : Publication<TOption>
    {
        private Published(Tally<TOption> tally, MinimumGroup minimum)
            : base(tally.Asked, minimum)
        {
            Answered = tally.Answered;
            Counts = [.. tally.Counts];
        }

        /// <summary>How many people answered; the sum of the counts.</summary>
        public int Answered { get; }

        /// <summary>People per option, in the order in which the options were given.</summary>
        public IReadOnlyList<KeyValuePair<TOption, int>> Counts { get; }

        /// <summary>The only way to a <see cref="Published"/>: checking and creating are one step.</summary>
        internal static Publication<TOption> Judge(Tally<TOption> tally, MinimumGroup minimum) =>
            minimum.IsReachedBy(tally.Answered) ? new Published(tally, minimum) : new TooFew(tally.Asked, minimum);
    }

    /// <summary>
    /// Too few people answered. How many is not disclosed: between zero and four, the number itself reveals who kept silent.
    /// </summary>
    internal sealed class TooFew(int asked, MinimumGroup minimum) : Publication<TOption>(asked, minimum);
}

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
}

/// <summary>The one door for the counts of a round (platform facts, section 6).</summary>
internal static class Publication
{
    /// <summary>
    /// Judges one group: its counts when at least the minimum <b>answered</b> (the number asked does not count), otherwise only that too
    /// few did.
    /// </summary>
    public static Publication<TOption> Of<TOption>(
        int asked, int answered, IEnumerable<KeyValuePair<TOption, int>> counts, MinimumGroup minimum)
        where TOption : notnull =>
        Publication<TOption>.Published.Judge(new Tally<TOption>(asked, answered, counts), minimum);
}
