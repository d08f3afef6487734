@echo off
rem Starts Kleurplaat, or does one of its commands: kleurplaat [command] [options]
rem KLEURPLAAT_JAVA: the java to use; KLEURPLAAT_JAVA_OPTIONS: what Java is told besides, such as -Xmx2g
setlocal
set "FOLDER=%~dp0.."
set "JAVA="
if defined KLEURPLAAT_JAVA call :fits "%KLEURPLAAT_JAVA%"
if not defined JAVA if defined JAVA_HOME call :fits "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%p in ('where java 2^>nul') do if not defined JAVA call :fits "%%p"
if not defined JAVA for /d %%p in ("%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Java\*25*" "%ProgramFiles%\Microsoft\*25*") do if not defined JAVA call :fits "%%~p\bin\java.exe"
if not defined JAVA (
  echo Kleurplaat start niet: Java 25 of later is niet gevonden. Installeer een JDK 25 van elke leverancier, of wijs er een aan met JAVA_HOME. 1>&2
  echo Kleurplaat does not start: Java 25 or later was not found. Install a JDK 25 of any vendor, or point at one with JAVA_HOME. 1>&2
  exit /b 1
)
"%JAVA%" --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -Xms64m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:G1PeriodicGCInterval=60000 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=400000 %KLEURPLAAT_JAVA_OPTIONS% -jar "%FOLDER%\app\kleurplaat.jar" %*
exit /b %ERRORLEVEL%

:fits
if not exist %1 exit /b
for /f "tokens=3" %%v in ('%1 -version 2^>^&1 ^| findstr /i "version"') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do if %%m GEQ 25 set "JAVA=%~1"
exit /b
