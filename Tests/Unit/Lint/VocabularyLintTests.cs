using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>Keeps the vocabulary of the cards consistent: texts in both languages, codes and verbs with one meaning.</summary>
public sealed class VocabularyLintTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        Assert.True(Declared.Texts.Count > 50);
        Assert.Empty(
            Declared.Texts
                .Where(text => string.IsNullOrWhiteSpace(text.Text.Dutch) || string.IsNullOrWhiteSpace(text.Text.English))
                .Select(text => text.Where));
    }

    [Fact]
    public void No_text_has_words_of_the_other_language() => Assert.Empty(
        Declared.Texts.Where(
            text => CardRules.ForeignWords(text.Text.Dutch, "nl").Count > 0 || CardRules.ForeignWords(text.Text.English, "en").Count > 0)
            .Select(text => text.Where));

    [Fact]
    public void A_refusal_code_means_one_thing()
    {
        var codes = Declared.Refusals.Select(refusal => refusal.Code).ToList();

        Assert.True(codes.Count > 10);
        Assert.Empty(
            codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(codes, code => Assert.Matches(@"^[a-z][a-z0-9]*\.[a-zA-Z]+$", code));
    }

    [Fact]
    public void A_verb_means_one_thing()
    {
        var names = Declared.Verbs.Select(verb => verb.Name).ToList();

        Assert.True(names.Count > 10);
        Assert.Empty(
            names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(names, name => Assert.Matches(@"^[a-z][a-z0-9]*\.[a-zA-Z]+$", name));
    }
}
