using System.Globalization;

namespace Catalogue.Web.Pages.Errors;

/// <summary>Where requests that failed are answered. Nobody is led there by a link.</summary>
internal static class ErrorLinks
{
    /// <summary>With <c>{0}</c> for the status code.</summary>
    public const string StatusPattern = "/erreur/{0}";

    public static string Status(int statusCode) =>
        StatusPattern.Replace("{0}", statusCode.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
