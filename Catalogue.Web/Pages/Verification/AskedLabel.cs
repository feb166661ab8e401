using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Pages.Entries;

namespace Catalogue.Web.Pages.Verification;

/// <summary>What somebody wants verified, as it was understood.</summary>
internal abstract record AskedLabel
{
    private AskedLabel()
    {
    }

    public sealed record OfCode(VerificationCode Code) : AskedLabel;

    public sealed record OfCompany(CompanyNumber Number) : AskedLabel;

    /// <param name="Slug">The partner's address on the site.</param>
    public sealed record OfPartner(string Slug) : AskedLabel;

    /// <param name="Kind">What it is.</param>
    /// <param name="Slug">Its address among its kind.</param>
    /// <param name="Day">The past day its address is of (A19); null for that of today.</param>
    public sealed record OfEntry(OfferKind Kind, string Slug, AskedDay? Day) : AskedLabel;

    /// <param name="Why">Why nothing can be looked for.</param>
    /// <param name="Host">For <see cref="UnreadReason.OtherSite"/>, whose address it is.</param>
    public sealed record Unread(UnreadReason Why, string Host = "") : AskedLabel;
}

/// <summary>Why what was typed leads to no label.</summary>
internal enum UnreadReason
{
    /// <summary>Meant as a code, and mistyped.</summary>
    Code,

    /// <summary>Meant as the number of a company, and mistyped.</summary>
    Number,

    /// <summary>An address, of another site.</summary>
    OtherSite,

    /// <summary>An address of this site, not of something that bears a label.</summary>
    OtherPage,

    /// <summary>None of what is asked for.</summary>
    Words,
}
