using System.Text;
using FsCheck.Fluent;
using Welbevinden.Cards;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Cards;

/// <summary>
/// Text from outside can be normalised and stored, and no cut makes half a character; no field of a payload is without a limit.
/// </summary>
public sealed class FitTextTests
{
    private static readonly string[] Units =
    [
        "a", "é", "e\u0301", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "\uFFFE", "\uFFFF", "\uFDD0", "\U0001FFFE", "ก็็", "\0",
    ];

    [Fact]
    public void Whatever_comes_in_can_be_normalised_and_cut()
    {
        var any = from units in Gen.ListOf(Gen.Elements(Units)) from max in Gen.Choose(0, 20) select (string.Concat(units), max);
        foreach (var (text, max) in any.Sample(20_000, 15))
        {
            var fit = FitText.Of(text);
            var cut = FitText.Cut(fit, max);

            Assert.True(FitText.IsFit(fit) && FitText.IsFit(cut) && cut.Length <= max && fit.StartsWith(cut, StringComparison.Ordinal));
            Assert.Equal(FitText.IsFit(text), fit == text);
            _ = fit.Normalize(NormalizationForm.FormD) + cut.Normalize(NormalizationForm.FormKC);
        }
    }

    [Fact]
    public void Every_field_of_every_payload_has_a_limit() => Assert.All(
        Declared.Verbs, verb => Assert.NotNull(PayloadFields.Of(verb.Verb.GetType().GetGenericArguments()[0])));

    [Fact]
    public void A_field_of_a_kind_without_a_limit_is_named() => Assert.Contains(
        "Unlimited.Anything",
        Assert.Throws<InvalidOperationException>(() => PayloadFields.Of(typeof(Unlimited))).Message,
        StringComparison.Ordinal);

    private sealed record Unlimited(object Anything);
}
