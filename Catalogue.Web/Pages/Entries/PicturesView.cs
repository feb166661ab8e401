using System.Globalization;
using Catalogue.Core.Offers;

namespace Catalogue.Web.Pages.Entries;

/// <summary>Pictures of an offer, as pages show them.</summary>
/// <param name="Reference">The offer's reference.</param>
/// <param name="Pictures">The pictures, in the order of its partner.</param>
internal sealed record PicturesView(string Reference, IReadOnlyList<OfferPicture> Pictures)
{
    /// <summary>What a picture takes of the screen: two beside each other on a telephone, three beyond.</summary>
    public const string Sizes = "(min-width: 48em) 14rem, 45vw";

    /// <summary>The address of a picture for browsers that choose none.</summary>
    public string SourceOf(OfferPicture picture) => EntryLinks.Picture(Reference, picture.Copies[0]);

    /// <summary>All its copies with their widths, for browsers to choose from.</summary>
    public string SourcesOf(OfferPicture picture) => string.Join(", ", picture.Copies.Select(copy =>
        string.Create(CultureInfo.InvariantCulture, $"{EntryLinks.Picture(Reference, copy)} {copy.Width}w")));
}
