using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>How a card stands: the last one always stands in the end, whatever is throttled, slow or late, and few go out.</summary>
public sealed class NewestTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 8, 0);
    private static readonly Uptime Zero = Uptime.LongAgo + Duration.FromDays(200_000);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_last_one_stands_in_the_end_and_none_goes_back(int seed)
    {
        var (random, pending) = (new Random(seed), new PendingMessages(new StandingGroups([])));
        var sent = new List<(int Turn, double At)>();
        (PendingMessage Message, double Ends)? busy = null;
        var turn = 0;
        for (var at = 0.0; at < 60; at += 0.05)
        {
            var (now, clock) = (Zero + Duration.FromSeconds(at), Start + Duration.FromSeconds(at));
            if (at < 20 && random.NextDouble() < 0.5)
            {
                turn++;
                pending.Put("meeting-1", [Message(turn, clock)], clock, now);
            }

            if (busy is var (flown, ends) && ends <= at)
            {
                Lands(pending, flown, random, now);
                busy = null;
            }

            while (pending.Take(urgent: false, now, clock) is { } taken)
            {
                if (taken.IsOvertaken)
                {
                    pending.Finished(taken.Message.Key);
                    continue;
                }

                Assert.Null(busy);
                busy = (taken, at + (random.NextDouble() * 3));
                sent.Add((int.Parse(taken.Message.Key.Kind.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture), at));
            }
        }

        Assert.Null(busy);
        Assert.Equal(0, pending.Count);
        Assert.Equal(turn, sent[^1].Turn);
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.First.Turn <= pair.Second.Turn, $"{pair}"));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At > 0.99, $"{pair}"));
    }

    [Fact]
    public void What_may_have_arrived_is_told_again_and_other_messages_are_not()
    {
        var limits = new DeliveryLimits(10, Duration.FromHours(1));
        var message = Message(3, Start) with { Attempts = 1 };
        var doubt = new ConnectorResult.Ambiguous("timeout");

        Assert.IsType<NextStep.Again>(Delivery.Decide(DeliveryStep.Send, doubt, message, Start, 0, limits));
        Assert.IsType<NextStep.End>(
            Delivery.Decide(
                DeliveryStep.Send, doubt, message with { Key = message.Key with { Kind = "question" } }, Start, 0, limits));
    }

    /// <summary>Some are throttled and wait for a while.</summary>
    private static void Lands(PendingMessages pending, PendingMessage flown, Random random, Uptime now)
    {
        if (random.NextDouble() < 0.3)
        {
            pending.Return(flown with
            {
                NotBefore = now + Duration.FromSeconds(random.Next(0, 8)),
                Message = flown.Message with { Attempts = flown.Message.Attempts + 1 },
            });
        }
        else
        {
            pending.Finished(flown.Message.Key);
        }
    }

    private static OpenMessage Message(int turn, Instant created) => new(
        new OutboxKey("meeting-1", "19:overleg", Newest.Kind(turn)),
        new SchoolId("esdoorn"),
        new Destination.Conversation("19:overleg", "https://smba.example/", "GroupChat"),
        "{}"u8.ToArray(),
        created,
        created,
        null)
    { Replaces = "activity-1", ETag = new Azure.ETag($"\"{turn}\"") };
}
