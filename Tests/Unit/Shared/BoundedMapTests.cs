using Welbevinden.Bot;
using Xunit;

namespace Welbevinden.Unit.Shared;

/// <summary>What a process remembers never grows beyond its maximum, and it is the oldest that is forgotten.</summary>
public sealed class BoundedMapTests
{
    [Fact]
    public void What_is_remembered_is_found_and_what_is_not_is_not()
    {
        var map = new BoundedMap<string, int>(3);
        map.Set("a", 1);

        Assert.True(map.TryGet("a", out var known));
        Assert.Equal((1, 1), (known, map.Count));
        Assert.False(map.TryGet("b", out _));
        Assert.False(map.Contains("b"));
    }

    [Fact]
    public void When_it_is_full_the_oldest_is_forgotten()
    {
        var map = Filled(max: 3, "a", "b", "c");

        map.Set("d", 4);
        map.GetOrAdd("e", () => 5);

        Assert.Equal("c d e", Left(map));
        Assert.Equal(3, map.Count);
    }

    [Fact]
    public void What_is_set_anew_becomes_the_newest_and_takes_no_second_place()
    {
        var map = Filled(max: 3, "a", "b", "c");

        map.Set("a", 9);
        Assert.Equal("a b c", Left(map));
        map.Set("d", 4);

        Assert.Equal("a c d", Left(map));
        Assert.True(map.TryGet("a", out var known));
        Assert.Equal(9, known);
    }

    [Fact]
    public void What_is_known_is_not_made_again_and_its_age_stays()
    {
        var map = Filled(max: 3, "a", "b", "c");

        Assert.Equal(0, map.GetOrAdd("a", () => throw new InvalidOperationException("It is known already.")));
        map.Set("d", 4);

        Assert.False(map.Contains("a"));
    }

    [Fact]
    public void A_value_is_removed_only_by_who_knows_the_one_that_is_there()
    {
        var map = Filled(max: 3, "a", "b", "c");

        map.Remove("a", 7);
        map.Remove("b", 0);
        map.Remove("b", 0);
        map.Remove("c");
        map.Remove("z");

        Assert.Equal("a", Left(map));
        Assert.Equal(1, map.Count);
    }

    [Fact]
    public void What_was_removed_leaves_room_and_comes_back_as_the_newest()
    {
        var map = Filled(max: 3, "a", "b", "c");

        map.Remove("a");
        map.Set("a", 1);
        map.Set("d", 1);

        Assert.Equal("a c d", Left(map));
    }

    [Fact]
    public void From_the_oldest_on_it_forgets_what_is_over_and_stops_at_the_first_that_is_not()
    {
        var map = new BoundedMap<string, int>(9);
        foreach (var (key, at) in new[] { ("a", 1), ("b", 2), ("c", 5), ("d", 2) })
        {
            map.Set(key, at);
        }

        map.RemoveOldest(at => at < 5);
        Assert.Equal("c d", Left(map));
        map.RemoveOldest(_ => true);
        map.RemoveOldest(_ => true);

        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void Room_is_made_only_when_there_is_none_and_then_for_all_that_may_go()
    {
        var map = new BoundedMap<string, int>(4);
        foreach (var (key, idle) in new[] { ("a", 1), ("b", 0), ("c", 1) })
        {
            map.Set(key, idle);
        }

        map.MakeRoom(idle => idle == 1);
        Assert.Equal(3, map.Count);
        map.Set("d", 0);
        map.MakeRoom(idle => idle == 1);

        Assert.Equal("b d", Left(map));
    }

    [Fact]
    public void Keys_are_the_same_as_the_comparer_says()
    {
        var map = new BoundedMap<string, int>(3, StringComparer.OrdinalIgnoreCase);
        map.Set("a", 1);
        map.Set("A", 2);

        Assert.Equal((1, 2), (map.Count, map.GetOrAdd("a", () => 3)));
    }

    [Fact]
    public async Task Many_threads_at_once_never_see_more_than_the_maximum_and_make_each_value_once()
    {
        const int Max = 50;
        var map = new BoundedMap<int, Lazy<int>>(Max);
        var made = new int[Max];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var turn = 0; turn < 2_000; turn++)
            {
                var key = turn % Max;
                _ = map.GetOrAdd(key, () => new Lazy<int>(() => Interlocked.Increment(ref made[key]))).Value;
            }
        })));
        Assert.All(made, times => Assert.Equal(1, times));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var turn = 0; turn < 2_000; turn++)
            {
                map.Set((thread * 10_000) + turn, new Lazy<int>(turn));
                map.Remove((thread * 10_000) + turn - 3);
                Assert.InRange(map.Count, 0, Max);
            }
        })));
    }

    private static BoundedMap<string, int> Filled(int max, params string[] keys)
    {
        var map = new BoundedMap<string, int>(max);
        foreach (var key in keys)
        {
            map.Set(key, 0);
        }

        return map;
    }

    private static string Left(BoundedMap<string, int> map) => string.Join(' ', new[] { "a", "b", "c", "d", "e" }.Where(map.Contains));
}
