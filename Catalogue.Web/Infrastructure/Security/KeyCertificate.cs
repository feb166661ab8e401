using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>What the keys of the registry are encrypted for, so that who reads the database or a backup cannot use them.</summary>
internal static class KeyCertificate
{
    /// <summary>The path of a PKCS #12 file that holds a certificate and its private key; the keys are not encrypted without.</summary>
    public const string FileSetting = "Keys:Certificate";

    public const string PasswordSetting = "Keys:CertificatePassword";

    /// <exception cref="UnusableKeyCertificateException">The file cannot be read, or cannot decrypt.</exception>
    public static X509Certificate2? From(IConfiguration configuration)
    {
        if (configuration[FileSetting] is not { Length: > 0 } path) return null;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, configuration[PasswordSetting]);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new UnusableKeyCertificateException($"{FileSetting} : « {path} » n’a pas de clé privée RSA.");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyCertificateException($"{FileSetting} : « {path} » ne peut pas être lu ; il faut un fichier PKCS #12 et son mot de passe ({PasswordSetting}).");
        }
    }
}

/// <summary>The certificate that the keys would be encrypted for cannot be used; the message says why.</summary>
internal sealed class UnusableKeyCertificateException(string message) : Exception(message);
