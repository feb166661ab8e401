using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalogue.Web.Infrastructure;

/// <summary>Addresses that a request asks to be led to: nobody is led to another site by a link to this one.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it is a path of this site that a header can hold; null otherwise. Our own links encode everything else.</summary>
    public static string? Of(string? address) =>
        address is ['/', ..] && RedirectHttpResult.IsLocalUrl(address) && Ascii.IsValid(address) ? address : null;
}
