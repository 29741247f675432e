using FsCheck;
using FsCheck.Fluent;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.Unit.Storage;

/// <summary>Keys carry any text, whatever a person, a school or Teams puts in it: 2,000 random texts of any UTF-16 per property.</summary>
public sealed class KeysTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly Arbitrary<string> AnyText = Arb.From(Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 0xFFFF).Select(static unit => (char)unit)).Select(static units => new string(units)),
        Gen.ArrayOf(Gen.Choose(0, 0x7F).Select(static unit => (char)unit)).Select(static units => new string(units))));

    [Fact]
    public void Any_text_is_restored() =>
        Holds(static text => string.Equals(Keys.Restore(Keys.Escape(text)), text, StringComparison.Ordinal));

    [Fact]
    public void A_key_holds_nothing_that_a_path_or_a_filter_takes_for_its_own() => Holds(static text =>
        Keys.Escape(text) is { Length: > 0 } key && key.All(static unit => char.IsAsciiLetterOrDigit(unit) || "-:@!.=_~".Contains(unit)));

    [Fact]
    public void Keys_sort_as_their_texts_do() => Prop.ForAll(
        AnyText, AnyText, static (one, other) => Math.Sign(
            string.CompareOrdinal(Keys.Escape(one), Keys.Escape(other))) == Math.Sign(string.CompareOrdinal(one, other)))
        .Check(Thorough);

    [Fact]
    public void What_begins_with_a_text_has_a_key_that_begins_with_its_key() => Prop.ForAll(
        AnyText, AnyText, static (start, rest) => Keys
            .EscapePrefix(start + rest)
            .StartsWith(Keys.EscapePrefix(start), StringComparison.Ordinal)).Check(Thorough);

    [Fact]
    public void The_range_of_a_prefix_holds_what_begins_with_it_and_nothing_else() => Prop.ForAll(AnyText, AnyText, static (prefix, text) =>
        IsInRange(prefix, text) == text.StartsWith(prefix, StringComparison.Ordinal) && IsInRange(prefix, prefix + text)).Check(Thorough);

    [Theory]
    [InlineData("Noor de Wit")]
    [InlineData("~00")]
    [InlineData("~00é0")]
    [InlineData("_0041")]
    [InlineData("!00E9")]
    [InlineData("~00e9!")]
    public void A_key_that_this_store_did_not_write_is_refused(string key) => Assert.Throws<FormatException>(() => Keys.Restore(key));

    [Fact]
    public void The_empty_text_has_a_key_that_comes_before_all_others()
    {
        Assert.Equal("", Keys.Restore(Keys.Escape("")));
        Assert.True(string.CompareOrdinal(Keys.Escape(""), Keys.Escape("\0")) < 0);
    }

    private static bool IsInRange(string prefix, string text)
    {
        var start = Keys.EscapePrefix(prefix);
        var key = Keys.Escape(text);
        return string.CompareOrdinal(key, start) >= 0 && string.CompareOrdinal(key, Keys.AfterPrefix(start)) < 0;
    }

    private static void Holds(Func<string, bool> property) => Prop.ForAll(AnyText, property).Check(Thorough);
}
