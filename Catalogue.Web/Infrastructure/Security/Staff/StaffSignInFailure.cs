namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>Why somebody was not signed in, as far as they need to know.</summary>
internal enum StaffSignInFailure
{
    /// <summary>No provider is configured.</summary>
    NotOffered,

    /// <summary>The provider does not answer, or not in a way that can be read.</summary>
    Unavailable,

    /// <summary>What comes back does not belong to anything this browser began, or began it too long ago.</summary>
    Interrupted,

    /// <summary>The person gave up at the provider's, or it would not sign them in.</summary>
    Abandoned,

    /// <summary>The provider's answer did not stand up to the checks.</summary>
    Refused,

    /// <summary>The provider vouches for less than is demanded.</summary>
    TooWeak,

    /// <summary>The provider knows them; the registry does not.</summary>
    Unknown,

    /// <summary>An administrator closed their access.</summary>
    Closed,
}

/// <summary>A sign-in stopped; the message is for the log.</summary>
internal sealed class StaffSignInException(StaffSignInFailure failure, string message, Exception? cause = null) : Exception(message, cause)
{
    public StaffSignInFailure Failure => failure;
}
