using System.Collections.Frozen;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.School;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Ömer Yıldız", "omer")]
    [InlineData("Ömer Yıldız", "ÖMER")]
    [InlineData("Anaïs de Vries", "vries anais")]
    [InlineData("Zoë van Dam", "zoe  dam ")]
    [InlineData("Joost Bakker", "oost")]
    public void A_name_is_found_as_people_type_it(string name, string typed) => Assert.True(PersonNames.Fits(name, typed));

    [Theory]
    [InlineData("Joost Bakker", "joost visser")]
    [InlineData("Ömer Yıldız", "umer")]
    public void Another_name_is_not_found(string name, string typed) => Assert.False(PersonNames.Fits(name, typed));

    [Fact]
    public void A_list_stands_in_the_order_of_a_dutch_staff_list()
    {
        string[] inOrder = ["Anaïs", "anna", "Bas", "de Vries", "Driss", "Eva", "Ömer", "Otto", "van Dam", "Zoë"];

        Assert.Equal(inOrder, Listed(inOrder.Reverse()));
        Assert.Equal(inOrder, Listed(inOrder.OrderBy(name => name.Length)));
    }

    [Fact]
    public void Ids_are_one_whatever_their_capitals()
    {
        var small = new PersonId("6f1c2a90-5d3e-4b7a-9c11-0f2e8d4a7b65");

        Assert.Equal(small, new PersonId("6F1C2A90-5D3E-4B7A-9C11-0F2E8D4A7B65"));
        Assert.Equal("6f1c2a90-5d3e-4b7a-9c11-0f2e8d4a7b65", new PersonId("6F1C2A90-5D3E-4B7A-9C11-0F2E8D4A7B65").Value);
    }

    private static string[] Listed(IEnumerable<string> names) =>
        [.. names.Select((name, number) => Named(name, number)).InOrder().Select(person => person.Name)];

    private static Person Named(string name, int number) => new(
        new PersonId($"id-{number}"),
        name,
        new SchoolId("iep"),
        Team: null,
        FrozenSet<Role>.Empty,
        FrozenSet<NodaTime.IsoDayOfWeek>.Empty,
        Language.Dutch);
}
