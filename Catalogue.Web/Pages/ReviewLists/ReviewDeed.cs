using System.Globalization;
using Catalogue.Core.Reviews;

namespace Catalogue.Web.Pages.ReviewLists;

/// <summary>A button that does something to one review of the list, and leads back to the list as it was.</summary>
/// <param name="Handler">The address that receives it.</param>
/// <param name="List">The list as it is shown.</param>
/// <param name="Review">The review.</param>
/// <param name="Text">What the button says.</param>
internal sealed record ReviewDeed(string Handler, ReviewListQuery List, Review Review, string Text)
{
    public string Action => List.Address.Contains('?', StringComparison.Ordinal)
        ? $"{Handler}&{List.Address.Split('?', 2)[1]}"
        : Handler;

    public IEnumerable<(string Name, string Value)> Kept =>
    [
        (ReviewListLinks.Review, Review.Reference),
        (ReviewListLinks.Revision, Review.Revision.ToString(CultureInfo.InvariantCulture)),
    ];
}
