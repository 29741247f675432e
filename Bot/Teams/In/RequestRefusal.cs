namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// Why a request on the public port is refused: a code for metrics and logs, the HTTP status, and a sentence that says what was expected.
/// 401: the token itself is invalid. 403: the token is valid, but not for this activity. 4xx: the request is not one that Teams would make.
/// </summary>
internal sealed record RequestRefusal(string Code, int Status, string Sentence)
{
    public static readonly RequestRefusal ContentType = new(
        "body.contentType", 415, "Send application/json in UTF-8, without content encoding.");
    public static readonly RequestRefusal TooLarge = new("body.tooLarge", 413, "An activity is at most 256 KB.");
    public static readonly RequestRefusal TooSlow = new("body.tooSlow", 408, "Send the body within seconds.");
    public static readonly RequestRefusal Unreadable = new("body.unreadable", 400, "The body ended early or could not be read.");
    public static readonly RequestRefusal NotJson = new(
        "body.notJson", 400, "Send one JSON object in UTF-8, at most 32 levels deep, each key once, with the types of an activity.");

    public static readonly RequestRefusal NoToken = new("token.missing", 401, "Send the header Authorization: Bearer TOKEN.");
    public static readonly RequestRefusal BadHeader = new(
        "token.header", 401, "Send one Authorization header of exactly two parts: Bearer TOKEN.");
    public static readonly RequestRefusal Malformed = new("token.malformed", 401, "Send a signed token of three parts.");
    public static readonly RequestRefusal Encrypted = new(
        "token.encrypted", 401, "Encrypted tokens are not accepted; send a signed one of three parts.");
    public static readonly RequestRefusal Algorithm = new("token.algorithm", 401, "Sign with RS256, RS384 or RS512.");
    public static readonly RequestRefusal Issuer = new("token.issuer", 401, "Only tokens of the channel are accepted.");
    public static readonly RequestRefusal UnknownKey = new("token.key", 401, "The token names no key that the channel publishes.");
    public static readonly RequestRefusal Signature = new("token.signature", 401, "The signature does not fit the token.");
    public static readonly RequestRefusal Expired = new("token.expired", 401, "The token has expired.");
    public static readonly RequestRefusal NotYetValid = new("token.notYetValid", 401, "The token is not valid yet.");
    public static readonly RequestRefusal NoLifetime = new(
        "token.lifetime", 401, "The token names no end, or an end before its beginning.");
    public static readonly RequestRefusal Audience = new("token.audience", 401, "The token is meant for another bot.");
    public static readonly RequestRefusal NoServiceUrl = new("token.serviceUrl", 401, "The token names no service url.");
    public static readonly RequestRefusal NoKeys = new(
        "keys.unavailable", 503, "The channel's keys cannot be fetched at the moment; try again.");

    public static readonly RequestRefusal NoType = new("activity.type", 400, "An activity has a type.");
    public static readonly RequestRefusal NoConversation = new("activity.conversation", 400, "An activity has a conversation with an id.");
    public static readonly RequestRefusal NoFrom = new("activity.from", 400, "An activity has a from with an id.");
    public static readonly RequestRefusal NoActivityServiceUrl = new("activity.serviceUrl", 400, "An activity has a serviceUrl.");
    public static readonly RequestRefusal NoChannel = new("activity.channelId", 400, "An activity has a channelId.");
    public static readonly RequestRefusal Timestamp = new(
        "activity.timestamp", 400, "The timestamp of an activity lies between the years 2000 and 2200.");
    public static readonly RequestRefusal NotStorable = new(
        "activity.notStorable", 400, "Something in this is too large to be stored; the same request will be refused again.");
    public static readonly RequestRefusal InvokeName = new("invoke.name", 400, "An invoke has a name.");
    public static readonly RequestRefusal InvokePayload = new(
        "invoke.payload", 400, "The value of this invoke is not of its shape: a verb, and data that is an object.");
    public static readonly RequestRefusal FileAnswer = new(
        "invoke.file", 400, "The value of this invoke is not of its shape: a fileUpload, accepted with its whole uploadInfo or declined.");
    public static readonly RequestRefusal InvokeUnknown = new("invoke.unknown", 501, "This bot has no such invoke.");

    public static readonly RequestRefusal OtherChannel = new("activity.otherChannel", 403, "This bot is in Microsoft Teams only.");
    public static readonly RequestRefusal NotEndorsed = new("token.endorsement", 403, "The signing key is not endorsed for this channel.");
    public static readonly RequestRefusal OtherServiceUrl = new(
        "token.otherServiceUrl", 403, "The token was made for another service url.");
    public static readonly RequestRefusal ForeignServiceUrl = new(
        "activity.foreignServiceUrl", 403, "The service url is not one of the channel.");
    public static readonly RequestRefusal OtherTenant = new(
        "activity.tenant", 403, "The activity is not of the tenant that this bot serves.");
    public static readonly RequestRefusal NoPerson = new("activity.person", 403, "The sender has no Entra object id.");

    /// <summary>A field is longer than Teams would make it (<see cref="ActivityLimits"/>).</summary>
    public static RequestRefusal TooLong(string field, int max) => new("activity.tooLong", 400, $"{field} is at most {max} characters.");
}
