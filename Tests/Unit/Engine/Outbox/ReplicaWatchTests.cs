using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>Several processes on one store share what Teams allows one bot.</summary>
public sealed class ReplicaWatchTests
{
    private const int Processes = 4;

    /// <summary>The number of steps in which anything may happen, followed by steps in which nothing does.</summary>
    private const int Wild = 1500;
    private const int Calm = 300;
    private static readonly Duration Step = Duration.FromMilliseconds(200);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whoever_joins_stalls_dies_or_leaves_the_shares_never_add_up_to_more_than_one_and_in_the_end_to_one(int seed)
    {
        var (random, time) = (new Random(seed), new ManualTime(Instant.FromUtc(2026, 11, 23, 7, 0)));
        var store = new Dictionary<string, long>(StringComparer.Ordinal);
        var processes = Enumerable.Range(0, Processes).Select(number => new Process($"p{number}", time)).ToList();
        var sum = 0.0;
        for (var step = 0; step < Wild + Calm; step++)
        {
            time.Advance(Step);
            processes.ForEach(process => process.Go(store, random, isWild: step < Wild));
            sum = processes.Sum(process => process.Watch is { Current.Of: > 0 and var of } ? 1.0 / of : 0);
            Assert.True(
                sum < 1.0001,
                $"At step {step}: "
                    + $"{string.Join(", ", processes.Select(process => $"{process.Watch?.Self} {process.Watch?.Current}"))}; lines "
                        + $"{string.Join(' ', store)}");
        }

        Assert.Equal(1, sum, 0.001);
    }

    [Fact]
    public void Every_recipient_is_one_process_s_and_the_parts_are_about_even()
    {
        var people = Enumerable.Range(0, 3000).Select(number => $"person-{number}").ToList();

        Assert.All(people, person => Assert.Single(Enumerable.Range(0, 3), rank => new Share(rank, 3).Takes(person)));
        Assert.All(Enumerable.Range(0, 3), rank => Assert.InRange(people.Count(new Share(rank, 3).Takes), 850, 1150));
        Assert.All(people, person => Assert.True(Share.Whole.Takes(person) && !Share.Nothing.Takes(person)));
    }

    [Fact]
    public void One_that_is_alone_sends_at_once_and_a_second_one_waits_until_it_was_seen()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 23, 7, 0));
        var (first, second) = (new ReplicaWatch("a", time), new ReplicaWatch("b", time));
        first.Observe(new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = 0 }, time.GetTimestamp());
        Assert.Equal(new Share(0, 1), first.Current);

        var both = new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = 0, ["b"] = 0 };
        second.Observe(both, time.GetTimestamp());
        Assert.Equal(Share.Nothing, second.Current);

        for (var look = 0; look < 3; look++)
        {
            Assert.Equal(Share.Nothing, second.Current);
            time.Advance(Duration.FromSeconds(2));
            first.Observe(both, time.GetTimestamp());
            second.Observe(both, time.GetTimestamp());
        }

        Assert.Equal((new Share(0, 2), new Share(1, 2)), (first.Current, second.Current));
        time.Advance(Duration.FromSeconds(5.1));
        Assert.Equal((Share.Nothing, Share.Nothing), (first.Current, second.Current));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    /// <summary>A process with a slow connection to the store, that stalls, dies, leaves and returns at random.</summary>
    private sealed class Process(string name, ManualTime time)
    {
        private int _life;
        private long _beat;
        private int _rests;
        private (long Began, Dictionary<string, long> Read, int After)? _reading;

        public ReplicaWatch? Watch { get; private set; }

        public void Go(Dictionary<string, long> store, Random random, bool isWild)
        {
            var dice = isWild ? random.Next(1000) : 39;
            if (Watch is null)
            {
                if (dice < 40)
                {
                    (Watch, _beat, _rests, _reading) = (new ReplicaWatch($"{name}-{++_life}", time), 0, 0, null);
                }

                return;
            }

            if (dice < 2)
            {
                Watch = null; // Dies; its row stays.
            }
            else if (dice < 4)
            {
                store.Remove(Watch.Self); // Leaves.
                Watch = null;
            }
            else if (dice < 12)
            {
                _rests = random.Next(5, 120); // Stalls, possibly in the middle of a look.
            }
            else if (--_rests < 0)
            {
                Look(store, random);
            }
        }

        /// <summary>Writes its row, reads the others, and learns what it read a while later.</summary>
        private void Look(Dictionary<string, long> store, Random random)
        {
            if (_reading is not var (began, read, after))
            {
                store[Watch!.Self] = ++_beat;
                _reading = (time.GetTimestamp(), new Dictionary<string, long>(store, StringComparer.Ordinal), random.Next(0, 4));
            }
            else if (after > 0)
            {
                _reading = (began, read, after - 1);
            }
            else
            {
                Watch!.Observe(read, began);
                Watch.Dead.ToList().ForEach(dead => store.Remove(dead));
                (_reading, _rests) = (null, 9);
            }
        }
    }
}
