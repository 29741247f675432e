// In a room of the house by its name only: what ArrowTests must see when somebody adds such an arrow.
namespace Welbevinden.Bot.Engine.Planted;

/// <summary>Points up twice: at what runs the house, and at a feature.</summary>
internal sealed class Arrow
{
    public Admin.Check.StorageProbe? Up { get; init; }

    public Features.MyData.ShowMyData? Feature { get; init; }
}
