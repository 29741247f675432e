using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Cards;

/// <summary>Every card is as people approved it: one JSON file per card, variant and language, beside the feature's tests.</summary>
public sealed class ApprovedCardsTests
{
    public static TheoryData<string, Language> Cards()
    {
        var data = new TheoryData<string, Language>();
        foreach (var sample in CardSample.All)
        {
            data.Add(sample.Name, Language.Dutch);
            data.Add(sample.Name, Language.English);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_card_is_as_approved(string name, Language language)
    {
        var sample = CardSample.All.Single(sample => sample.Name == name);

        Approval.Verify(sample.ApprovedFile(language), CardJson.ToIndentedJson(sample.Make(language)) + "\n");
    }

    [Fact]
    public void No_approved_file_outlives_its_card()
    {
        var known = CardSample.All
            .SelectMany(sample => new[] { sample.ApprovedFile(Language.Dutch), sample.ApprovedFile(Language.English) })
            .ToHashSet(StringComparer.Ordinal);
        var found = System.IO.Directory.EnumerateDirectories(
            Path.Combine(Repository.Root, "Tests", "Unit"), "Approved", SearchOption.AllDirectories)
            .SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*.json"))
            .Where(file => !file.EndsWith(".received.json", StringComparison.Ordinal));

        Assert.Empty(found.Except(known, StringComparer.Ordinal));
    }
}
