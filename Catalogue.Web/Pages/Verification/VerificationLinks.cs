using Catalogue.Core.Shared;

namespace Catalogue.Web.Pages.Verification;

/// <summary>Addresses of the verification of labels.</summary>
internal static class VerificationLinks
{
    public const string Verify = "/verifier";

    /// <summary>Name of what is to be verified, in addresses.</summary>
    public const string Asked = "q";

    /// <summary>What is true of the label that bears a code: what its QR code leads to.</summary>
    public static string Of(VerificationCode code) => $"{Verify}?{Asked}={code}";
}
