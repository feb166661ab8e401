using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>Who reads a letter for the company it is to: its time begins by that alone (A12).</summary>
internal static class CompanyReading
{
    /// <summary>What browsers say when they load a page that nobody has asked for yet.</summary>
    private static readonly string[] PrefetchHeaders = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    /// <summary>
    /// Whether somebody of a company reads what is asked for: neither the ministry in its name, nor a program that looks ahead, nor one that
    /// only asks whether it is there. A company that left receives nothing.
    /// </summary>
    public static bool IsReadBy(this HttpContext http, Partner partner) =>
        partner.Status == PartnerStatus.Validated && http.User.HasAccount() && HttpMethods.IsGet(http.Request.Method)
        && !Array.Exists(PrefetchHeaders, name => http.Request.Headers[name].ToString().Contains("pre", StringComparison.OrdinalIgnoreCase));
}
