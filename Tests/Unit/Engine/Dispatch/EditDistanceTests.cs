using Welbevinden.Bot.Engine.Dispatch;
using Xunit;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>How far a word that was mistyped is from the word that was meant.</summary>
public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("pauze", "pauze", 0)]
    [InlineData("", "pauze", 5)]
    [InlineData("pauze", "", 5)]
    [InlineData("pauz", "pauze", 1)]
    [InlineData("paauze", "pauze", 1)]
    [InlineData("pause", "pauze", 1)]
    [InlineData("puaze", "pauze", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("zaterdag", "zondag", 4)]
    [InlineData("Pauze", "pauze", 1)]
    public void It_counts_the_letters_to_add_drop_or_change(string one, string other, int steps)
    {
        Assert.Equal(steps, EditDistance.Between(one, other));
        Assert.Equal(steps, EditDistance.Between(other, one));
    }

    [Fact]
    public void A_detour_over_another_word_is_never_shorter()
    {
        string[] words = ["", "a", "ab", "ba", "aba", "bab", "aabb", "bbaa", "abab", "baba"];
        foreach (var (from, over, to) in words.SelectMany(a => words.SelectMany(b => words.Select(c => (a, b, c)))))
        {
            Assert.True(EditDistance.Between(from, to) <= EditDistance.Between(from, over) + EditDistance.Between(over, to));
        }
    }
}
