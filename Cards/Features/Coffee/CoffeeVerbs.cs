using System.Text.Json.Serialization;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Coffee;

/// <summary>What people type to see their coffees.</summary>
public static class CoffeeCommands
{
    public static Command Coffee { get; } = new(
        new("koffie", "coffee"), new("Hoeveel koffie je vandaag al had", "How many coffees you have had today"));
}

/// <summary>The verbs of the coffee card.</summary>
public static class CoffeeVerbs
{
    public static Verb<NoPayload> Drink { get; } = new("coffee.drink", CoffeePayloads.Default.NoPayload);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NoPayload))]
internal sealed partial class CoffeePayloads : JsonSerializerContext;
