using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.Unit.Storage;

public sealed class PropertiesTests
{
    [Fact]
    public void A_value_of_another_type_is_refused_by_name()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Properties { ["weather"] = 1.5m });

        Assert.Contains("weather", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_not_stored() => Assert.Empty(new Properties { ["state"] = null });
}
