using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Discovery;
using Catalogue.Web.Pages.Entries;
using Catalogue.Web.Pages.Partners;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Web.Pages.Verification;

/// <summary>Reads what people type, or paste, to have a label verified: a code, the address of a page, the number of a company.</summary>
internal sealed class AskedLabelReader(SiteAddress site)
{
    /// <summary>Digits of a SIRET, the number of an establishment; it begins with its company's SIREN.</summary>
    private const int SiretDigits = 14;

    private const int SirenDigits = 9;

    /// <summary>Fewer digits than this are no number mistyped.</summary>
    private const int FewestDigits = 7;

    /// <param name="typed">As it was typed, without blanks around it.</param>
    /// <param name="request">Tells which site this is where none is configured.</param>
    public AskedLabel Read(string typed, HttpRequest request) =>
        typed.Contains('/', StringComparison.Ordinal) ? ReadAddress(typed, site.Host ?? request.Host.Host) : ReadText(typed);

    private static AskedLabel ReadText(string typed)
    {
        var bare = VerificationCode.Bare(typed);
        var isNumber = bare.All(char.IsAsciiDigit);
        var number = isNumber && bare.Length == SiretDigits ? bare[..SirenDigits] : bare;
        if (CompanyNumber.TryParse(number, out var company)) return new AskedLabel.OfCompany(company);
        if (VerificationCode.TryParse(bare, out var code)) return new AskedLabel.OfCode(code);
        if (isNumber && bare.Length >= FewestDigits) return new AskedLabel.Unread(UnreadReason.Number);
        return new AskedLabel.Unread(VerificationCode.IsMeant(bare) ? UnreadReason.Code : UnreadReason.Words);
    }

    private static AskedLabel ReadAddress(string typed, string ownHost)
    {
        if (UriOf(typed, ownHost) is not { } address) return new AskedLabel.Unread(UnreadReason.Words);
        if (!string.Equals(address.IdnHost, ownHost, StringComparison.OrdinalIgnoreCase))
            return new AskedLabel.Unread(UnreadReason.OtherSite, address.IdnHost);
        var path = address.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var query = new QueryCollection(QueryHelpers.ParseQuery(address.Query));
        if (path is [_, var slug, ..] && Slug.Of(slug) == slug)
        {
            if (KindOf(path[0]) is { } kind) return new AskedLabel.OfEntry(kind, slug, AskedDay.Read(query));
            if ($"/{path[0]}" == PartnerLinks.All) return new AskedLabel.OfPartner(slug);
        }

        // What a QR code gives, pasted.
        var asked = query[VerificationLinks.Asked].FirstOrDefault() ?? "";
        return address.AbsolutePath == VerificationLinks.Verify && asked.Length > 0 && !asked.Contains('/', StringComparison.Ordinal)
            ? ReadText(asked)
            : new AskedLabel.Unread(UnreadReason.OtherPage);
    }

    /// <summary>The full address, be it typed whole, without its scheme, or from the root of this site; null where it is none.</summary>
    private static Uri? UriOf(string typed, string ownHost)
    {
        var first = typed.Split('/')[0];
        var whole = typed switch
        {
            _ when typed.Contains("://", StringComparison.Ordinal) => typed,
            _ when typed.StartsWith("//", StringComparison.Ordinal) => $"https:{typed}",
            _ when first.Length == 0 => $"https://{ownHost}{typed}",
            _ when KindOf(first) is not null || $"/{first}" == PartnerLinks.All => $"https://{ownHost}/{typed}",
            _ when first.Contains('.', StringComparison.Ordinal) || first.Split(':')[0] == ownHost => $"https://{typed}",
            _ => "",
        };
        return Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
    }

    private static OfferKind? KindOf(string folder)
    {
        foreach (var kind in Enum.GetValues<OfferKind>())
            if (string.Equals(EntryLinks.Folder(kind), $"/{folder}", StringComparison.OrdinalIgnoreCase)) return kind;
        return null;
    }
}
