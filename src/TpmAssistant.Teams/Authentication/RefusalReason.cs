namespace TpmAssistant.Teams.Authentication;

/// <summary>Why an activity, or a person's token, was not let in. For the log; the caller learns only the status.</summary>
internal enum RefusalReason
{
    None,
    NoBearerToken,
    UnreadableToken,
    UnknownKey,
    KeysUnavailable,
    KeyExpired,
    InvalidSignature,
    WrongIssuer,
    WrongAudience,
    Expired,
    NoServiceAddress,
    InvalidToken,
    ServiceAddressMismatch,
    NotEndorsed,
    WrongChannel,
    TenantNotAllowed,
    ServiceNotAllowed,
    NotLoopback,
    WrongTenant,
    WrongPerson,
    WrongScope,
}
