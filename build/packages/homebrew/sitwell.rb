# A cask; the release workflow puts version, address and checksum in.
cask "sitwell" do
  version "@VERSION@"
  sha256 "@SHA256@"

  url "@URL@"
  name "Sitwell"
  desc "Counts real sitting and shows short guided stretches"
  homepage "@HOMEPAGE@"

  depends_on macos: ">= :ventura"

  app "Sitwell.app"
  binary "#{appdir}/Sitwell.app/Contents/MacOS/Sitwell", target: "sitwell"

  # The diary is the user's: only `brew uninstall --zap` removes it.
  zap trash: "~/Library/Application Support/Sitwell"
end
