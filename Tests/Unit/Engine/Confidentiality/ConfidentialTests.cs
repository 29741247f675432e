using System.Collections.Frozen;
using NodaTime;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

public sealed class ConfidentialTests
{
    private static readonly SchoolId Esdoorn = new("esdoorn");
    private static readonly SchoolClass Class3Hb = new("3hb", "3HB", Esdoorn, 3, Level.Havo, [new PersonId("sanne")]);

    [Fact]
    public void The_analysis_team_sees_a_class() =>
        Assert.Equal(7, Confidential<int>.ForAnalysisTeam(Somebody("joris", Esdoorn, Role.AnalysisTeam), Esdoorn, () => 7)?.Figure);

    [Fact]
    public void The_mentor_sees_the_own_class() =>
        Assert.Equal(7, Confidential<int>.ForOwnMentor(Somebody("sanne", Esdoorn, Role.Mentor), Class3Hb, () => 7)?.Figure);

    [Fact]
    public void Nobody_else_sees_it_and_nothing_is_computed_for_them()
    {
        var asked = 0;
        Assert.Null(Confidential<int>.ForOwnMentor(Somebody("fatima", Esdoorn, Role.Mentor), Class3Hb, () => ++asked));
        Assert.Null(Confidential<int>.ForAnalysisTeam(Somebody("sanne", Esdoorn, Role.Leadership), Esdoorn, () => ++asked));
        Assert.Null(Confidential<int>.ForAnalysisTeam(Somebody("joris", new SchoolId("beuk"), Role.AnalysisTeam), Esdoorn, () => ++asked));
        Assert.Equal(0, asked);
    }

    private static Person Somebody(string id, SchoolId school, Role role) =>
        new(new PersonId(id), id, school, null, new[] { role }.ToFrozenSet(), FrozenSet<IsoDayOfWeek>.Empty, Language.Dutch);
}
