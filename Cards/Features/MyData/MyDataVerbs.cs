using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>The verbs of the cards about a person's own data. They always apply to the person who presses.</summary>
public static class MyDataVerbs
{
    public static Verb<NoPayload> Export { get; } = new("mydata.export", MyDataPayloads.Default.NoPayload);

    /// <summary>Asked for, not yet confirmed.</summary>
    public static Verb<NoPayload> Delete { get; } = new("mydata.delete", MyDataPayloads.Default.NoPayload);

    public static Verb<NoPayload> ConfirmDelete { get; } = new("mydata.deleteConfirmed", MyDataPayloads.Default.NoPayload);

    /// <summary>Back to the overview, with nothing deleted.</summary>
    public static Verb<NoPayload> Show { get; } = new("mydata.show", MyDataPayloads.Default.NoPayload);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class MyDataPayloads : JsonSerializerContext;
