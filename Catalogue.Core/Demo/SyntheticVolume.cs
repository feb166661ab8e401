namespace Catalogue.Core.Demo;

/// <summary>How much is made up to measure the site with.</summary>
/// <param name="Offers">Published offers, centres and advisers, 1 to <see cref="MostOffers"/>.</param>
/// <param name="Partners">Partners that make them, 1 to as many as offers.</param>
/// <param name="Seed">The same seed and numbers give the same registry.</param>
public sealed record SyntheticVolume(int Offers, int Partners, int Seed)
{
    public const int MostOffers = 100_000;

    /// <summary>Offers a partner makes, unless told otherwise.</summary>
    public const int OffersPerPartner = 20;

    /// <summary>The usual number of partners for so many offers.</summary>
    public static SyntheticVolume Of(int offers, int seed) => new(offers, (offers + OffersPerPartner - 1) / OffersPerPartner, seed);
}
