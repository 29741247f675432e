using NodaTime;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>A message whose ids are too long for a row's key is stored under their hash; what fits keeps its old key.</summary>
public sealed class LongKeyTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 0);
    private static readonly int[] Lengths = [1, 36, 100, 101, 102, 250, 390, 490, 505, 506, 512];

    public static TheoryData<int, int, char> Sizes => new(
        from recipient in Lengths from kind in Lengths from letter in (char[])['a', '_', '|', 'é'] select (recipient, kind, letter));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_fits_in_a_key_lies_where_it_always_lay_and_what_does_not_fits_too(int recipient, int kind, char letter)
    {
        var key = new OutboxKey("reply", new string(letter, recipient), new string('k', kind));
        var plain = $"{key.Recipient.Replace(
            "%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)}|{key.Kind}";

        Assert.True(Limits.Fits(OutboxRows.MessageRow(key)) && Limits.Fits(OutboxRows.OpenRow(key)));
        Assert.Equal(Limits.Fits($"o:{plain}"), OutboxRows.OpenRow(key) == $"o:{plain}");
        Assert.Equal(OutboxRows.OpenRow(key)[2..], OutboxRows.MessageRow(key)[2..]);
    }

    [Theory]
    [InlineData(36, 20)]
    [InlineData(36, 512)]
    [InlineData(512, 20)]
    [InlineData(512, 512)]
    public async Task A_message_with_long_ids_is_found_sent_and_cancelled_by_them(int recipient, int kind)
    {
        await using var temp = await TempStore.OpenAsync();
        var store = new OutboxStore(temp.Store);
        var key = new OutboxKey("reply", new string('_', recipient), new string('k', kind));
        var neighbour = key with { Kind = new string('k', kind - 1) + "l" };
        foreach (var one in (OutboxKey[])[key, neighbour, key])
        {
            await store.InsertAsync(
                "reply",
                [new OpenMessage(one, Some.School, new Destination.Personal(Some.Lead), default, Now, Now, null)],
                Now,
                CancellationToken.None);
        }

        Assert.Equal(new[] { key, neighbour }.ToHashSet(), (await store.OpenForAsync(key.Recipient, CancellationToken.None)).ToHashSet());
        Assert.True(
            await store.EndAsync(
                (await store.FindOpenAsync(key, CancellationToken.None))!, new Ending(OutboxState.Sent), Now, CancellationToken.None));
        Assert.Equal([neighbour], await store.OpenForAsync(key.Recipient, CancellationToken.None));
    }
}
